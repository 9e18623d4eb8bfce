/** `npm start`: from a fresh clone to the course in a browser. Needs nothing but Node and npm; works from any folder. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = `${root}dist/cli.js`;
const site = '.cache/site';

try {
  const { values } = parseArgs({ options: { port: { type: 'string', default: process.env.PORT ?? '4173' } } });
  await start(values.port);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

async function start(port) {
  install();
  console.log('Building the player.');
  const { build } = await import('./build.mjs');
  await build();
  console.log('Checking and building the course.');
  const { status } = spawnSync(process.execPath, [command, 'build', 'modules', '--out', site], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    if (status === 1)
      console.error('The course has errors, so it is not shown. Each stands above with its file and line.');
    process.exitCode = status ?? 2;
    return;
  }
  const server = spawn(process.execPath, [command, 'serve', site, '--port', port], { cwd: root, stdio: 'inherit' });
  // A terminal sends Ctrl+C to both; a process manager ends only this one.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.kill(signal));
  server.once('exit', (code) => (process.exitCode = code ?? 2));
}
