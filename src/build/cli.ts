#!/usr/bin/env node
import { run } from './check.ts';

process.exitCode = run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  say: console.log,
  complain: console.error,
});
