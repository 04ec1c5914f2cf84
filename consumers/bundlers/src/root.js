import { createConnect } from 'latchkey';

document.body.append(String(createConnect));
