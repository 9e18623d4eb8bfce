/** The course in a train: what was kept on a visit opens without a network, and a new release is met as one. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { answerRight } from './learner/answer.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { CourseSite } from './servers/course-site.mjs';

/** Runs in the page: resolves when the service worker has kept what is to be kept. */
const isKept = async () => {
  await navigator.serviceWorker.ready;
};

/** Runs in the page: resolves when of this page only a release with these words is kept. */
const isKeptWith = async ([path, words]) => {
  for (;;) {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const found = await cache.matchAll(path, { ignoreSearch: true });
    if (found.length === 1 && (await found[0].text()).includes(words)) return;
    await new Promise(requestAnimationFrame);
  }
};

describe('the course without a network', () => {
  const browser = new LearnersBrowser();
  let site;
  let page;
  let module;
  let item;

  before(async () => {
    site = await CourseSite.start();
    module = site.module('history');
    item = module.lessons[0].blocks.find((block) => block.kind === 'choice' && !block.multiple);
    page = await browser.open();
  });

  after(async () => {
    await browser.end();
    await site.stop();
  });

  const place = () => page.locator(`kap-item[item="${item.id}"]`);
  const first = () => site.url(`history/${module.lessons[0].id}.html`);

  it('is kept quietly on the first visit', async () => {
    await page.goto(site.url());
    await page.evaluate(isKept);
  });

  it('opens every page, though only one was ever visited', async () => {
    await site.goDown();
    const paths = [
      '',
      'index.html?from=mail',
      'start.html',
      'finish.html',
      'glossary.html',
      'evidence.html',
      ...['history', 'ketamine', 'modalities', 'facilitation'].flatMap((id) => [
        ...site.module(id).lessons.map((lesson) => `${id}/${lesson.id}.html`),
        `${id}/assessment.html`,
        `${id}/results.html`,
      ]),
    ];
    for (const path of paths) {
      const answer = await page.goto(site.url(path));
      assert.equal(answer.status(), 200, path);
      assert.ok((await page.locator('main h1').innerText()).length > 3, path);
    }
  });

  it('opens where its server is out of order, and where it does not answer', async () => {
    for (const answer of [(response) => response.writeHead(503).end('Out of order'), () => undefined]) {
      const { hostname, port } = new URL(site.url());
      const server = createServer((request, response) => answer(response));
      await once(server.listen(Number(port), hostname), 'listening');
      await page.goto(site.url('glossary.html'));
      await page.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor();
      // In this order: the browser goes on asking, and a connection that came in between would keep it open.
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    }
  });

  it('has its font and its pictures', async () => {
    await page.goto(site.url('ketamine/mechanism.html'));
    await page.evaluate(() => document.fonts.load('1em "Source Serif 4 Variable"'));
    assert.ok(await page.evaluate(() => document.fonts.check('1em "Source Serif 4 Variable"')));
    const picture = page.locator('main img').first();
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((image) => image.decode());
  });

  it('takes answers, and has them after a reload and when the network is back', async () => {
    await page.goto(first());
    await answerRight(place(), item);
    await place().getByRole('button', { name: 'Check' }).click();
    await place().getByText('Right.').waitFor();
    await page.reload();
    await place().getByText('Right.').waitFor();
    await site.comeBack();
    await page.reload();
    await place().getByText('Right.').waitFor();
  });

  it('shows a new release at the next page, and keeps it as a whole', async () => {
    site.edit('history/lessons/01-words.md', (text) => text.replace(/^title: .*$/m, 'title: Words, corrected'));
    site.edit('history/lessons/02-first-wave.md', (text) => text.replace(/^title: .*$/m, 'title: A wave, corrected'));
    await site.releaseAgain();
    await page.goto(first());
    await page.getByRole('heading', { level: 1, name: 'Words, corrected' }).waitFor();
    await place().getByText('Right.').waitFor();
    // The former release is gone only when all of the new one is there.
    const other = `${new URL(site.url()).origin}/history/${module.lessons[1].id}.html`;
    await page.evaluate(isKeptWith, [other, 'A wave, corrected']);
    await site.goDown();
    await page.goto(other);
    await page.getByRole('heading', { level: 1, name: 'A wave, corrected' }).waitFor();
    await site.comeBack();
  });

  it('complains about nothing but the server that was away', () => {
    assert.deepEqual(
      browser.complaints.filter(
        (line) => !/ERR_CONNECTION_(REFUSED|RESET|CLOSED)|ERR_EMPTY_RESPONSE|Failed to fetch|status of 503/.test(line),
      ),
      [],
    );
  });
});

/** What a test of one visit needs. */
async function withSite(visit) {
  const browser = new LearnersBrowser();
  const site = await CourseSite.start();
  try {
    await visit(site, browser);
  } finally {
    await browser.end();
    await site.stop();
  }
}

describe('a course that is too big to be kept whole', () => {
  it('keeps the pages that were visited, and says of the others how to get them', () =>
    withSite(async (site, browser) => {
      // What `build` writes of a course of some hundred lessons.
      await site.rewrite('service-worker.js', (text) =>
        text.replace(/^self\.kapstoneOffline=(.*);$/m, (_, list) => {
          const { files, ...others } = JSON.parse(list);
          const root = files.filter(({ url }) => !url.includes('/'));
          return `self.kapstoneOffline=${JSON.stringify({ ...others, files: root, keepsVisited: true })};`;
        }),
      );
      const page = await browser.open();
      const [visited, other] = site.module('history').lessons;
      const open = async ({ id }) => (await page.goto(site.url(`history/${id}.html`))).status();
      await page.goto(site.url());
      await page.evaluate(isKept);
      assert.equal(await open(visited), 200);
      await page.evaluate(isInSomeCache);
      await site.goDown();
      assert.equal(await open(visited), 200);
      await page.getByRole('heading', { level: 1, name: visited.title }).waitFor();
      assert.equal(await open(other), 503);
      await page.getByText('It opens when there is a connection again.').waitFor();
    }));
});

/** Runs in the page: resolves when it is kept. */
const isInSomeCache = async () => {
  while (!(await caches.match(location.href))) await new Promise(requestAnimationFrame);
};

/** Runs in the page before anything else: `fate` is what becomes of the service worker that the page asks for. */
const followWorker = () => {
  const { prototype } = ServiceWorkerContainer;
  const { register } = prototype;
  window.fate = new Promise((resolve) => {
    prototype.register = async function (...words) {
      const registration = await register.apply(this, words);
      const worker = registration.installing;
      worker.addEventListener('statechange', () => {
        if (['redundant', 'activated'].includes(worker.state)) resolve(worker.state);
      });
      return registration;
    };
  });
};

describe('the course on a device that is full', () => {
  it('leaves the room to the learner’s work, says nothing and works', () =>
    withSite(async (site, browser) => {
      const page = await browser.open();
      await page.addInitScript(followWorker);
      // The device has what it has: it is the course that becomes too big for it.
      await site.rewrite('service-worker.js', (text) => text.replace(/"bytes":\d+/, '"bytes":1e15'));
      const [lesson] = site.module('history').lessons;
      const item = lesson.blocks.find((block) => block.kind === 'choice' && !block.multiple);
      await page.goto(site.url(`history/${lesson.id}.html`));
      assert.equal(await page.evaluate(() => window.fate), 'redundant');
      assert.deepEqual(await page.evaluate(() => caches.keys()), []);
      const place = page.locator(`kap-item[item="${item.id}"]`);
      await answerRight(place, item);
      await place.getByRole('button', { name: 'Check' }).click();
      await place.getByText('Right.').waitFor();
      await page.reload();
      await place.getByText('Right.').waitFor();
      assert.deepEqual(browser.complaints, []);
    }));
});
