import { readFile } from 'node:fs/promises';
import express from 'express';
import { connectSession } from './connect-session.mjs';

const { NANGO_HOST = 'https://api.nango.dev', PORT = 3000 } = process.env;
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

app.get('/', async (request, response) => {
  const page = await readFile('dist/my-app/browser/index.html', 'utf8');
  response.send(page.replace('https://api.nango.dev', NANGO_HOST));
});

app.use(express.static('dist/my-app/browser'));

app.listen(PORT, () => console.log(`http://localhost:${PORT}`));
