#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { askAt } from './ask.js';
import { run } from './run.js';

const isWatched = process.stdin.isTTY && process.stdout.isTTY && !process.env.CI;

// Whoever reads may have read enough, as in `kapstone explain | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`What was to be said cannot be written: ${error.message}\n`);
  process.exit(2);
});

// A kind of an author's own has broken a promise of its own world. Where it mattered, it was said that a promise is no answer.
process.on('unhandledRejection', (reason, promise) => {
  if (promise instanceof Promise) throw reason;
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  release: createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('base64'),
  player: fileURLToPath(new URL('player/', import.meta.url)),
  dev: fileURLToPath(new URL('dev/', import.meta.url)),
  schemas: fileURLToPath(new URL('schemas/', import.meta.url)),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  ...(isWatched && { ask: askAt(process.stdin, process.stdout) }),
  stopped: () =>
    new Promise((resolve) => {
      // Both a terminal and `npm start` may send the same signal: the second must not cut the end short.
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.on(signal, () => {
          resolve();
        });
    }),
});
