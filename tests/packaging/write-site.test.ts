import { expect } from '@open-wc/testing';
import { el } from '../../src/course/markup/element.js';
import type { SitePage } from '../../src/packaging/pages/site-page.js';
import type { Digest, PlayerFiles } from '../../src/packaging/player-files.js';
import { writeSite, type Site } from '../../src/packaging/write-site.js';

const digest: Digest = async (content) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
};

const player: PlayerFiles = {
  parts: {
    main: { needs: ['shared'], code: '(($0)=>{start("ä < b && c");return{}})' },
    'kap-player': { needs: ['shared'], code: '(($0)=>{player();return{}})' },
    'kap-rail': { needs: ['shared'], code: '(($0)=>{rail();return{}})' },
    'with-assessment': { needs: [], code: '(()=>{withAssessment();return{}})' },
    'kap-numeric': { needs: ['shared'], code: '(($0)=>{numeric();return{}})' },
    'kap-choice': { needs: [], code: '(()=>{choice();return{}})' },
    shared: { needs: [], code: '(()=>{return{}})' },
  },
  early: 'early()',
  stand: 'stand()',
  worker: 'work()',
  embed: new Map(),
  styles: [
    { name: 'base', css: '@font-face{src:url(kap-font:serif) format("woff2")}a>b{color:red}' },
    { name: 'home', css: 'home{}' },
    { name: 'items', css: 'item{}' },
    { name: 'print', css: 'print{}' },
  ],
  host: { script: '', example: '' },
  licences: 'Their licences',
  fonts: new Map([['serif', new Uint8Array([1, 2, 3])]]),
};

const home: SitePage = {
  path: 'index.html',
  root: '',
  title: 'A < B & "C"',
  description: 'What it is about',
  language: 'en-GB',
  body: [el('main', {}, 'Words')],
  data: {
    page: 'home',
    root: '',
    course: { id: 'c', title: '</script><!--<script>', language: 'en', summary: '', modules: [], hash: 'c-1' },
  },
  preloadNext: 'm/one.html',
};
const outline = { id: 'm', title: 'M', edition: '1', summary: '', objectives: [], lessons: [], bank: [] };
const assessment: SitePage = {
  path: 'm/assessment.html',
  root: '../',
  title: 'Assessment',
  description: '',
  language: 'en',
  body: [el('main', {}, 'Words')],
  data: { page: 'assessment', root: '../', module: outline },
  sealed: [
    {
      kind: 'numeric',
      id: 'n',
      objective: 'o',
      difficulty: 1,
      stem: [],
      hash: 'h',
      answer: 5,
      unit: '',
      tolerance: 0,
      rationale: [],
      slips: [],
    },
  ],
};
const lesson: SitePage = {
  path: 'm/one.html',
  root: '../',
  title: 'One',
  description: '',
  language: 'en',
  body: [el('kap-player', {}, el('kap-rail'), el('main', {}, 'Words', el('kap-numeric')))],
  data: { page: 'lesson', root: '../', module: outline, lesson: 'one', items: [], practice: [] },
};
const list: SitePage = {
  path: 'glossary.html',
  root: '',
  title: 'Glossary',
  description: '',
  language: 'en',
  body: ['Words'],
};

const site: Site = {
  pages: [home, assessment, lesson, list],
  modules: [],
  media: new Map([['m/media/a.svg', new Uint8Array([60])]]),
};

async function pageOf(path: string): Promise<Document> {
  const files = await writeSite(site, player, digest);
  return new DOMParser().parseFromString(files.get(path) as string, 'text/html');
}

/** What makes a script of a text: it stands behind each. */
const starts = 'kapstone.start(document.currentScript.previousElementSibling)';
/** Those that run at once, and the player's, which become scripts later. */
const scriptsOf = (page: Document) =>
  [...page.querySelectorAll("script:not([type='application/json'])")]
    .map((script) => script.textContent)
    .filter((script) => script !== starts);
/** What the policy has to allow: each once. */
const allowedOf = async (page: Document) => {
  const scripts = [...scriptsOf(page), ...(page.querySelector('script[type="text/plain"]') ? [starts] : [])];
  return `script-src ${(await Promise.all(scripts.map(digest))).map((each) => `'sha256-${each}'`).join(' ')};`;
};
const dataOf = (page: Document): unknown => JSON.parse(page.querySelector('#kap-data')?.textContent ?? 'null');
const policyOf = (page: Document) => page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';

describe('writeSite', () => {
  it('writes every page, the page for what is missing, the fonts and the pictures', async () => {
    const paths = [...(await writeSite(site, player, digest)).keys()];
    const pages = ['index.html', 'm/assessment.html', 'm/one.html', 'glossary.html', '404.html'];
    expect(paths.slice(0, 5)).to.deep.equal(pages);
    expect(paths[5]).to.match(/^assets\/serif\.[A-Za-z0-9]{10}\.woff2$/);
    expect(paths[6]).to.equal('m/media/a.svg');
  });

  it('brings the licences of the player, also without a network', async () => {
    const files = await writeSite({ ...site, pages: [list], isOffline: true }, player, digest);
    expect(files.get('licences.txt')).to.equal('Their licences');
    expect(files.get('service-worker.js')).to.include('"url":"licences.txt"');
  });

  it('writes the same bytes each time', async () => {
    expect([...(await writeSite(site, player, digest))]).to.deep.equal([...(await writeSite(site, player, digest))]);
  });

  it('says language, title and description, and what comes next', async () => {
    const page = await pageOf('index.html');
    expect(page.documentElement.lang).to.equal('en-GB');
    expect(page.title).to.equal('A < B & "C"');
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).to.equal('What it is about');
    expect(page.querySelector('link[rel=prefetch]')?.getAttribute('href')).to.equal('m/one.html');
  });

  it('colours a browser’s bar like the paper', async () => {
    const tokens = await (await fetch('/components/styles/tokens.css')).text();
    const papers = [...tokens.matchAll(/--kap-paper: (#\w+)/g)].map((match) => match[1]);
    const bars = [...(await pageOf('index.html')).querySelectorAll('meta[name=theme-color]')];
    for (const bar of bars) expect(papers).to.include(bar.getAttribute('content'));
    expect(bars.length).to.equal(2);
  });

  it('lets exactly its own script and style run', async () => {
    for (const path of ['index.html', 'm/assessment.html']) {
      const page = await pageOf(path);
      const script = scriptsOf(page)[1] ?? '';
      const style = page.querySelector('style')?.textContent ?? '';
      expect(script).to.contain('start("ä < b && c")');
      expect(script.includes('numeric()')).to.equal(path === 'm/assessment.html');
      expect(script).not.to.contain('choice()');
      expect(scriptsOf(page)[0]).to.equal('early()');
      expect(policyOf(page)).to.contain(await allowedOf(page));
      expect(policyOf(page)).to.contain(`style-src 'sha256-${await digest(style)}';`);
      expect(policyOf(page)).not.to.contain('unsafe');
    }
    expect(policyOf(await pageOf('glossary.html'))).to.contain(`script-src 'sha256-${await digest('early()')}';`);
  });

  it('gives a page without data the script of what works alone, and no player', async () => {
    const alone: SitePage = { ...list, path: 'evidence.html', alone: ['kap-choice'] };
    const files = await writeSite({ ...site, pages: [alone] }, player, digest);
    const page = new DOMParser().parseFromString(files.get('evidence.html') as string, 'text/html');
    const [, script = ''] = scriptsOf(page);
    expect(script).to.contain('choice()');
    expect(script).not.to.contain('start(');
    expect(policyOf(page)).to.contain(await allowedOf(page));
    expect(scriptsOf(await pageOf('glossary.html'))).to.have.length(1);
  });

  it('brings what a lesson cannot do without first, the rest after it, and lets all of it run', async () => {
    const page = await pageOf('m/one.html');
    const scripts = scriptsOf(page);
    const [, stand, first, later] = scripts;
    expect(scripts.length).to.equal(4);
    expect(stand).to.equal('stand()');
    for (const part of ['player()', 'numeric()', 'start(']) expect(first).to.contain(part);
    expect(first).not.to.contain('rail()');
    expect(later).to.contain('rail()');
    expect(later).not.to.contain('player()');
    expect(policyOf(page)).to.contain(await allowedOf(page));
    expect(page.documentElement.dataset).to.deep.include({ module: 'm', lesson: 'one' });
  });

  it('leaves the player’s scripts a text, and has each started when it is there', async () => {
    const page = await pageOf('m/one.html');
    const texts = [...page.querySelectorAll('script[type="text/plain"]')];
    expect(texts.length).to.equal(2);
    for (const text of texts) expect(text.nextElementSibling?.textContent).to.equal(starts);
  });

  it('puts the text before the data, and the data before the script', async () => {
    const page = await pageOf('index.html');
    const parts = [...page.body.children].map((part) => part.getAttribute('type') ?? part.localName);
    expect(parts).to.deep.equal(['main', 'application/json', 'text/plain', 'script']);
  });

  it('gives data back as it was, whatever it says', async () => {
    const page = await pageOf('index.html');
    expect(dataOf(page)).to.deep.equal(home.data);
    expect(page.querySelector('#kap-data')?.textContent).not.to.contain('<');
  });

  it('seals the bank of an assessment', async () => {
    const page = await pageOf('m/assessment.html');
    const { sealed } = dataOf(page) as { sealed: string };
    expect(JSON.parse(atob(sealed))).to.deep.equal(assessment.sealed);
    expect(page.querySelector('#kap-data')?.textContent).not.to.contain('answer');
  });

  it('finds the fonts from every depth', async () => {
    const style = async (path: string) => (await pageOf(path)).querySelector('style')?.textContent;
    expect(await style('index.html')).to.match(/url\(assets\/serif\.\w+\.woff2\)/);
    expect(await style('m/assessment.html')).to.match(/url\(\.\.\/assets\/serif\.\w+\.woff2\)/);
  });

  it('refuses a player whose script would end its element', async () => {
    const broken = { ...player, parts: { ...player.parts, shared: { needs: [], code: '"</script>"' } } };
    const error: unknown = await writeSite(site, broken, digest).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(RangeError);
  });

  it('refuses a page with an element that the player does not have', async () => {
    const odd = { ...home, body: [el('main', {}, el('kap-unheard-of'))] };
    const error: unknown = await writeSite({ ...site, pages: [odd] }, player, digest).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(RangeError);
  });

  it('refuses a style that names a font that is not there', async () => {
    const error: unknown = await writeSite(site, { ...player, fonts: new Map() }, digest).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(RangeError);
  });
});
