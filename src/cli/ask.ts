import { createInterface } from 'node:readline';
import { CommandError } from './command-error.js';

/** Asks at a terminal. Rejects when whoever sits there does not answer but ends the command, by Ctrl+C or Ctrl+D. */
export function askAt(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): (question: string) => Promise<string> {
  return (question) =>
    new Promise((resolve, reject) => {
      const lines = createInterface({ input, output });
      // Closed without an answer, the question would wait for ever.
      lines.once('close', () => {
        reject(new CommandError('stopped', '\nStopped. Nothing was written.'));
      });
      lines.question(question, (answer) => {
        resolve(answer);
        lines.close();
      });
    });
}
