#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline/promises';
import { run } from './run.js';

const isWatched = process.stdin.isTTY && process.stdout.isTTY && !process.env.CI;

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  release: createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('base64'),
  player: fileURLToPath(new URL('player/', import.meta.url)),
  schemas: fileURLToPath(new URL('schemas/', import.meta.url)),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  ...(isWatched && { ask }),
  stopped: () =>
    new Promise((resolve) => {
      // Both a terminal and `npm start` may send the same signal: the second must not cut the end short.
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.on(signal, () => {
          resolve();
        });
    }),
});
