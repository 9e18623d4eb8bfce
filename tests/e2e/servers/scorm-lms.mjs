/**
 * An LMS with a player by scorm-again: it serves a package from a folder of its own, frames the launch page, and keeps of each
 * learner what the module commits, as an LMS does from session to session. Its troubles are those of real ones.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Heard } from './heard.mjs';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const folder = '/pluginfile.php/14/mod_scorm/content/1/';
/** The plain scripts; what `resolve` finds are the ES modules beside them. */
const players = {
  scorm12: import.meta.resolve('scorm-again/scorm12/min'),
  scorm2004: import.meta.resolve('scorm-again/scorm2004/min'),
};

/** What differs between the versions: how the API is made, and what the learner finds in it. */
const versions = {
  scorm12: {
    api: 'API',
    maker: 'Scorm12API',
    start: (learner, kept, { mode, credit, language, mastery }) => ({
      ...kept,
      ...(mastery !== undefined && { student_data: { mastery_score: String(mastery * 100) } }),
      ...(language && { student_preference: { language } }),
      core: {
        ...kept?.core,
        student_id: learner,
        student_name: `Learner, ${learner}`,
        credit,
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
    start: (learner, kept, { mode, credit, language, mastery }) => ({
      ...kept,
      ...(mastery !== undefined && { scaled_passing_score: String(mastery) }),
      ...(language && { learner_preference: { language } }),
      learner_id: learner,
      learner_name: `Learner ${learner}`,
      credit,
      mode,
      entry: kept ? (kept.exit === 'suspend' ? 'resume' : '') : 'ab-initio',
      exit: '',
      session_time: 'PT0S',
    }),
  },
};

const frameOf = (address) => `<iframe src="${address}" width="1200" height="760"></iframe>`;

/**
 * In the page: the API with what an LMS does wrong. `answers` by the name of a function without its "LMS", or with the element behind
 * a blank: `{ value, error }`. `asNumbers`: it answers with booleans and numbers in place of strings.
 */
function withFaults(api, { answers = {}, asNumbers = false }) {
  if (Object.keys(answers).length === 0 && !asNumbers) return api;
  const names = ['Initialize', 'Terminate', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError'];
  let error = 0;
  const typed = (value) =>
    !asNumbers ? value : value === 'true' ? 1 : value === 'false' ? 0 : /^\d+$/.test(value) ? Number(value) : value;
  const wrapped = names.flatMap((name) => {
    const own = [`LMS${name}`, name].find((each) => typeof api[each] === 'function');
    if (!own) return [];
    const call = (...words) => {
      if (name === 'GetLastError') return typed(String(error || api[own]()));
      const fault = answers[name] ?? answers[`${name} ${words[0]}`];
      error = fault?.error ?? 0;
      window.faultsMet = (window.faultsMet ?? 0) + (fault ? 1 : 0);
      return fault ? typed(fault.value) : typed(String(api[own](...words)));
    };
    return [[own, call]];
  });
  return Object.fromEntries(wrapped);
}

export class ScormServer {
  /** What was committed last, by learner. */
  kept = new Map();
  /** How often somebody committed. */
  commits = 0;
  /** It says that it keeps, and keeps nothing. */
  isLosing = false;
  /** Nobody is logged in any more: all that is asked for is answered with the login page. */
  isExpired = false;
  /** Its own pass mark, 0 to 1. */
  mastery;
  /** How many attempts of a learner were deleted. */
  #deleted = new Map();
  #server;
  #heard = new Heard();

  /** @param files of a package, by path */
  static async start(version, files) {
    const lms = new ScormServer();
    lms.version = version;
    const player = readFileSync(fileURLToPath(players[version]).replace('/esm/', '/'));
    lms.#server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url, 'http://lms');
      const learner = searchParams.get('learner');
      const send = (body, type) =>
        response.writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/html; charset=utf-8' }).end(body || '');
      if (pathname === '/login') return send(`<!doctype html><title>LMS</title><h1>Log in</h1>`);
      if (lms.isExpired) return response.writeHead(302, { location: '/login' }).end();
      if (pathname === '/commit') return lms.#commit(request, response, searchParams);
      if (pathname === '/player.js') return send(player, types['.js']);
      if (pathname === '/player') return send(lms.#page(learner, searchParams));
      if (pathname === '/middle') return send(`<!doctype html>${frameOf(`${folder}launch.html`)}`);
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

  /** Resolves when what was committed makes it so. */
  until(isSo) {
    return this.#heard.until(isSo, this.kept);
  }

  stop() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /**
   * `late`: the API comes when the page's `offer` is called. `in`: where the module opens, `frame`, `deep` or `window`. `fault`: what
   * `withFaults` does to the API, as JSON.
   */
  #page(learner, given) {
    const { api, maker, start } = versions[this.version];
    const mode = given.get('mode') ?? 'normal';
    const credit = given.get('credit') ?? (mode === 'normal' ? 'credit' : 'no-credit');
    const launch = { mode, credit, language: given.get('language'), mastery: this.mastery };
    const safe = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');
    const place = given.get('in') ?? 'frame';
    const content =
      place === 'window'
        ? `<button onclick="open('${folder}launch.html', 'module', 'width=900,height=700')">Open the module</button>`
        : frameOf(place === 'deep' ? '/middle' : `${folder}launch.html`);
    return `<!doctype html><title>LMS</title><link rel="icon" href="data:,"><script src="/player.js"></script>
<script>
  ${withFaults}
  window.offer = () => {
    const api = new ${maker}({ lmsCommitUrl: '/commit?learner=${learner}&attempt=${this.#attempt(learner)}', logLevel: 5 });
    api.loadFromJSON(${safe(start(learner, this.kept.get(learner), launch))}, 'cmi');
    window.${api} = withFaults(api, ${safe(JSON.parse(given.get('fault') ?? '{}'))});
  };
  ${given.has('none') || given.has('late') ? '' : 'offer();'}
</script>
${content}`;
  }

  /** A teacher deletes the attempt. What a page of it still has to say is of no account. */
  reset(learner) {
    this.#deleted.set(learner, this.#attempt(learner) + 1);
    this.kept.delete(learner);
  }

  #attempt(learner) {
    return this.#deleted.get(learner) ?? 0;
  }

  #commit(request, response, given) {
    const learner = given.get('learner');
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const isOfNow = Number(given.get('attempt')) === this.#attempt(learner);
      if (!this.isLosing && isOfNow) this.kept.set(learner, JSON.parse(body).cmi);
      this.commits += 1;
      this.#heard.look();
      response.writeHead(200, { 'content-type': types['.json'] }).end('{"result":"true","errorCode":0}');
    });
  }
}
