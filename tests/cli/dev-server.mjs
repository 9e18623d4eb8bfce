/** `kapstone dev` on a folder, and what it tells the page around the course. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { command } from './course-folder.mjs';

export class DevServer {
  port;
  /** What it has printed. */
  said = '';
  #program;

  static async start(folder, port, { words = [], env = {} } = {}) {
    const server = new DevServer();
    server.#program = spawn(process.execPath, [command, 'dev', folder, '--port', String(port), ...words], {
      env: { ...process.env, ...env },
    });
    server.#program.stderr.on('data', (data) => (server.said += data));
    const [line] = await once(server.#program.stdout, 'data');
    server.said += line;
    server.port = Number(/:(\d+)/.exec(String(line))[1]);
    return server;
  }

  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Node's own client, which sends any header and leaves the path alone. */
  async ask(path, { method = 'GET', headers = {}, body } = {}) {
    const call = request({ host: '127.0.0.1', port: this.port, path, headers, method }).end(body);
    const [response] = await once(call, 'response');
    return {
      status: response.statusCode,
      headers: response.headers,
      text: Buffer.concat(await response.toArray()).toString(),
    };
  }

  /** The token that the page around the course has. */
  async token() {
    return /name="kapstone-token" content="(\w+)"/.exec((await this.ask('/')).text)[1];
  }

  /** The first state for which `isSo` holds, as the page hears it. */
  async stateOf(isSo = () => true) {
    const call = request({ host: '127.0.0.1', port: this.port, path: '/dev/events' }).end();
    const [response] = await once(call, 'response');
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) {
      text += chunk;
      const events = text.split('\n\n');
      text = events.pop();
      for (const event of events) {
        const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
        const state = name === 'state' ? JSON.parse(data) : undefined;
        if (!state || !isSo(state)) continue;
        call.destroy();
        return state;
      }
    }
    throw new Error('The server has ended.');
  }

  /** Resolves when a page of the site holds these words. */
  async showing(path, words) {
    for (let version = 0; ;) {
      const state = await this.stateOf((each) => each.version > version);
      if ((await this.ask(`/site/${path}`)).text.includes(words)) return;
      version = state.version;
    }
  }

  /** Ends it as Ctrl+C does; gives its exit code. All that it printed has come by then. */
  async stop() {
    const ended = once(this.#program, 'close');
    this.#program.kill('SIGINT');
    return (await ended)[0];
  }
}
