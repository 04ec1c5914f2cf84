import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connectSession } from './connect-session.mjs';

const { NANGO_HOST = 'https://api.nango.dev', PORT = 3000 } = process.env;

createServer(async ({ method, url }, response) => {
  const send = (type, body) => response.setHeader('content-type', type).end(body);
  try {
    // In your product: the id of the user who is signed in; answer 401 if nobody is.
    if (method === 'POST' && url === '/connect-session') send('text/plain', await connectSession('jane'));
    else if (url === '/') {
      const page = await readFile('index.html', 'utf8');
      send('text/html', page.replace('https://api.nango.dev', NANGO_HOST));
    } else if (url === '/style.css') send('text/css', await readFile('style.css'));
    else if (/^\/latchkey[\w.-]+\.js$/.test(url))
      send('text/javascript', await readFile(`node_modules/latchkey/dist/browser${url}`));
    else response.writeHead(404).end();
  } catch (error) {
    console.error(error.message);
    response.writeHead(502).end();
  }
}).listen(PORT, () => console.log(`http://localhost:${PORT}`));
