#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { CommandError } from './command-error.js';
import { run } from './run.js';

const isWatched = process.stdin.isTTY && process.stdout.isTTY && !process.env.CI;

/** @throws {CommandError} where the question is left unanswered, as by Ctrl+C. */
function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve, reject) => {
    lines.once('close', () => {
      reject(new CommandError('usage', '\nStopped. Nothing was written.'));
    });
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}

// Whoever reads may have read enough, as in `kapstone explain | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  player: fileURLToPath(new URL('player/', import.meta.url)),
  dev: fileURLToPath(new URL('dev/', import.meta.url)),
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
