/**
 * A page whose server keeps the state, completions and statements, and knows who is logged in. The server answers
 *
 *   GET  /learning/state       200 with the text, or 204; its ETag is the text's version
 *   PUT  /learning/state       204; 412 with the newer text, where If-Match is not of the present version
 *   POST /learning/statements  xAPI statements without an actor: add who it is, and hand them to your LRS
 *   POST /learning/completions the learner has completed the module
 */
let version = '*none*';

async function ask(method, path, body, headers = {}) {
  // `keepalive`: what is on its way when the learner closes the page still arrives. Browsers allow 64 kB of it.
  const keepalive = (body?.length ?? 0) < 60_000;
  const answer = await fetch(path, { method, body, keepalive, headers, cache: 'no-store' });
  if (answer.ok || answer.status === 412) return answer;
  throw new Error(`${method} ${path}: ${answer.status}`);
}

kapstoneHost.embed(document.querySelector('#module'), {
  name: 'Riverside Clinic',
  // As this page calls them. The module needs it to keep people apart who share a browser.
  learner: { id: document.documentElement.dataset.learner ?? 'learner-17' },
  height: 'fixed',

  async load() {
    const answer = await ask('GET', '/learning/state');
    version = answer.headers.get('etag') ?? '*none*';
    return answer.status === 204 ? undefined : answer.text();
  },

  async save(state) {
    const answer = await ask('PUT', '/learning/state', state, { 'if-match': version });
    version = answer.headers.get('etag') ?? version;
    // The learner has worked on another device in the meantime: the module joins the two, and saves again.
    if (answer.status === 412) return { conflict: await answer.text() };
  },

  onStatements: (statements) => ask('POST', '/learning/statements', JSON.stringify(statements)).then(() => undefined),
  onCompleted: (standing) => ask('POST', '/learning/completions', JSON.stringify(standing)).then(() => undefined),

  onProgress({ status, progress }) {
    document.querySelector('#standing').textContent = `${status}, ${Math.round(progress * 100)}% done`;
  },

  onProblem({ code, words, cause }) {
    console.warn(`Module: ${code}. ${words}`, cause ?? '');
  },
});
