/** How every part of Kapstone is compiled: the player, the command and the tests alike. */
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @type {import('esbuild').BuildOptions} */
export const browserOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: ['chrome120', 'firefox121', 'safari17.2'],
  // Decorators and class fields are read from the one tsconfig, so that no tool compiles Lit's accessors away.
  tsconfig: `${root}tsconfig.json`,
  legalComments: 'none',
  loader: { '.md': 'text', '.yaml': 'text', '.css': 'text' },
  logLevel: 'warning',
};
