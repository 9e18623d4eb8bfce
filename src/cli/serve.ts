import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { CommandError } from './command-error.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { siteHandler } from './site-handler.js';

/** `kapstone serve`: shows a built site on this machine, and on no other. */
export async function serve(folder: string, wanted: number, io: Io): Promise<ExitCode> {
  const path = resolve(io.cwd, folder);
  if (existsSync(join(path, 'course.yaml')) && !existsSync(join(path, 'index.html')))
    throw new CommandError(
      'no-folder',
      `${path} holds a course, and no site yet. While you write: kapstone dev ${folder}. For the site: kapstone build ${folder} --out site`,
    );
  const handler = siteHandler(path);
  const { port, servers } = await listenFrom(wanted, handler, addresses);
  if (port !== wanted)
    io.err(`Port ${wanted} is in use. Browsers keep work by address: what was done at another port stays there.`);
  // Whoever reads the address may ask for the end at once.
  const stopped = io.stopped();
  io.out(`Kapstone is at http://localhost:${port}`);
  await stopped;
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  return exitCode.clean;
}

/** `localhost` means both of these. Where another program has one of them, a browser may meet that program instead. */
const addresses = ['127.0.0.1', '::1'];

/** Listens on the first port from `wanted` on that is free. @throws {CommandError} where there is none. */
export async function listenFrom(
  wanted: number,
  handler: RequestListener,
  addresses: readonly string[],
): Promise<{ port: number; servers: Server[] }> {
  for (let port = wanted; port <= Math.min(65535, wanted + 100); port += 1) {
    const servers = await listen(port, handler, addresses);
    if (servers) return { port, servers };
  }
  throw new CommandError('no-port', `No free port from ${wanted} on.`);
}

/** Listens on all addresses; undefined where one of them is taken. A machine may be without IPv6. */
async function listen(
  port: number,
  handler: RequestListener,
  addresses: readonly string[],
): Promise<Server[] | undefined> {
  const servers: Server[] = [];
  for (const address of addresses) {
    const server = createServer(handler);
    try {
      server.listen(port, address);
      await once(server, 'listening');
      servers.push(server);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (address === '::1' && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(code)) continue;
      for (const other of servers) other.close();
      if (!['EADDRINUSE', 'EACCES'].includes(code)) throw error;
      return undefined;
    }
  }
  return servers;
}
