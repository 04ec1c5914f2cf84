import express from 'express';
import { connectSession } from './connect-session.mjs';

const { PORT = 3000 } = process.env;
const app = express();

app.post('/connect-session', async (request, response) => {
  try {
    // In your product: the id of the user who is signed in; answer 401 if nobody is.
    response.type('text').send(await connectSession('jane'));
  } catch (error) {
    console.error(error.message);
    response.status(502).end();
  }
});

app.use(express.static('dist'));

app.listen(PORT, () => console.log(`http://localhost:${PORT}`));
