#!/usr/bin/env node
import { run, type Terminal } from './build/check.ts';
import { runDoctor } from './doctor/index.ts';

const terminal: Terminal = {
  cwd: process.cwd(),
  env: process.env,
  say: console.log,
  complain: console.error,
};
const words = process.argv.slice(2);

process.exitCode = words[0] === 'doctor' ? await runDoctor(words.slice(1), terminal) : run(words, terminal);
