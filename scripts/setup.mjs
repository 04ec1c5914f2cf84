// Before npm start and npm test: installs the dependencies when package-lock.json is not the one they came from.
// Runs on a fresh clone, so it may import nothing but Node itself.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const stamp = at('node_modules/.package-lock.sha256');
const wanted = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;

if (installed !== wanted) {
  console.log(`setup: npm ci (${installed ? 'package-lock.json has changed' : 'first run here'})`);
  try {
    execSync('npm ci', { cwd: at('.'), stdio: 'inherit' });
  } catch {
    console.error('setup: npm ci failed; see above.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
} else {
  console.log('setup: dependencies are up to date');
}
