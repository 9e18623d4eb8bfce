/**
 * An LMS with a player by scorm-again: it serves a package from a folder of its own, frames the launch page, and keeps of each
 * learner what the module commits, as an LMS does from session to session.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const folder = '/pluginfile.php/14/mod_scorm/content/1/';
const script = (name) =>
  readFileSync(fileURLToPath(import.meta.resolve(`scorm-again/${name}/min`)).replace('/esm/', '/'));

/** What differs between the versions: how the API is made, and what the learner finds in it. */
const versions = {
  scorm12: {
    api: 'API',
    maker: 'Scorm12API',
    start: (learner, kept, mode) => ({
      ...kept,
      core: {
        ...kept?.core,
        student_id: learner,
        student_name: `Learner, ${learner}`,
        credit: mode === 'normal' ? 'credit' : 'no-credit',
        lesson_mode: mode,
        entry: kept ? (kept.core.exit === 'suspend' ? 'resume' : '') : 'ab-initio',
        lesson_status: kept?.core.lesson_status ?? 'not attempted',
        exit: '',
        session_time: '00:00:00',
      },
    }),
  },
  scorm2004: {
    api: 'API_1484_11',
    maker: 'Scorm2004API',
    start: (learner, kept, mode) => ({
      ...kept,
      learner_id: learner,
      learner_name: `Learner ${learner}`,
      credit: mode === 'normal' ? 'credit' : 'no-credit',
      mode,
      entry: kept ? (kept.exit === 'suspend' ? 'resume' : '') : 'ab-initio',
      exit: '',
      session_time: 'PT0S',
    }),
  },
};

export class ScormServer {
  /** What was committed last, by learner. */
  kept = new Map();
  /** How often somebody committed. */
  commits = 0;
  #server;

  /** @param files of a package, by path */
  static async start(version, files) {
    const lms = new ScormServer();
    lms.version = version;
    const player = script(version);
    lms.#server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url, 'http://lms');
      const learner = searchParams.get('learner');
      const send = (body, type) =>
        response.writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/html; charset=utf-8' }).end(body || '');
      if (pathname === '/commit') return lms.#commit(request, response, learner);
      if (pathname === '/player.js') return send(player, types['.js']);
      if (pathname === '/player') return send(lms.#page(learner, searchParams.get('mode') ?? 'normal'));
      if (pathname === '/bye')
        return send('<!doctype html><title>Bye</title><link rel="icon" href="data:,"><h1>My courses</h1>');
      return send(
        pathname.startsWith(folder) ? files[decodeURIComponent(pathname.slice(folder.length))] : undefined,
        types[extname(pathname)],
      );
    });
    await new Promise((resolve) => lms.#server.listen(0, '127.0.0.1', resolve));
    return lms;
  }

  url(path) {
    return `http://127.0.0.1:${this.#server.address().port}${path}`;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #page(learner, mode) {
    const { api, maker, start } = versions[this.version];
    const data = JSON.stringify(start(learner, this.kept.get(learner), mode)).replaceAll('<', '\\u003c');
    return `<!doctype html><title>LMS</title><link rel="icon" href="data:,"><script src="/player.js"></script>
<script>
  window.${api} = new ${maker}({ lmsCommitUrl: '/commit?learner=${learner}', logLevel: 5 });
  window.${api}.loadFromJSON(${data}, 'cmi');
</script>
<iframe src="${folder}launch.html" width="1200" height="760"></iframe>`;
  }

  #commit(request, response, learner) {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      this.kept.set(learner, JSON.parse(body).cmi);
      this.commits += 1;
      response.writeHead(200, { 'content-type': types['.json'] }).end('{"result":"true","errorCode":0}');
    });
  }
}
