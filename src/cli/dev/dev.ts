import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command-error.js';
import { courseFolder } from '../course-folder.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { readPlayer } from '../read-player.js';
import { listenFrom } from '../serve.js';
import { DevServer, type DevServerInput } from './dev-server.js';
import { Preview } from './preview.js';
import { watchFolder } from './watch-folder.js';
import { whenWritten } from './when-written.js';

/** `kapstone dev`: shows a course while it is written, on this machine and no other. Ends when it is asked to. */
export async function dev(folder: string, wanted: { port: number; open: boolean }, io: Io): Promise<ExitCode> {
  const path = courseFolder(folder, io);
  const preview = await Preview.of(path, io.today, readPlayer(io.player));
  const server = new DevServer({ folder: path, preview, page: readPage(io.dev) });
  preview.refresh();
  const changed = whenWritten(
    () => preview.isHalfWritten,
    () => {
      if (preview.refresh()) server.tellState();
    },
  );
  const watching = await watchFolder(path, changed, (words) => {
    io.err(`Not every file is watched: ${words}`);
  });
  const { port, servers } = await listenFrom(wanted.port, server.handle, ['127.0.0.1']);
  server.port = port;
  if (port !== wanted.port)
    io.err(`Port ${wanted.port} is in use. Browsers keep work by address: what was done at another port stays there.`);
  const stopped = io.stopped();
  const address = `http://127.0.0.1:${port}`;
  io.out(`Preview at ${address} (open it in a browser, edit and save; Ctrl+C ends it)`);
  if (wanted.open) openBrowser(address);
  await stopped;
  await watching.stop();
  server.close();
  for (const each of servers) {
    each.close();
    each.closeAllConnections();
  }
  return exitCode.clean;
}

function readPage(folder: string): DevServerInput['page'] {
  try {
    const text = (file: string) => readFileSync(join(folder, file), 'utf8');
    return { script: text('dev.js'), style: text('dev.css') };
  } catch (cause) {
    throw new CommandError('no-player', `The page of the preview is not in ${folder}. Run: npm run build`, { cause });
  }
}

/** With what the system opens addresses with. Where there is nothing, the address stands in the terminal. */
function openBrowser(address: string): void {
  const [program = '', ...words] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
