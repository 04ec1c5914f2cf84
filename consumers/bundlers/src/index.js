import { createConnect } from 'latchkey';
import 'latchkey/element';
import 'latchkey/preact';
import 'latchkey/script';
import Nango from 'latchkey/nango';

document.body.append(String(createConnect), String(Nango));
