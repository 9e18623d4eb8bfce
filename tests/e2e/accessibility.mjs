/** What a page owes everybody: nothing that axe finds, no scrolling sideways, the style of all that comes into view. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sheets = JSON.parse(readFileSync(new URL('../../dist/player/styles.json', import.meta.url), 'utf8'));

/** Resolves when every element of the page has come alive. */
export function settledOn(page) {
  return page.waitForFunction(() =>
    [...document.querySelectorAll(':not(:defined)')].every((element) => !element.localName.startsWith('kap-')),
  );
}

/** What axe finds, by rule and place. It runs through the debugger, since the page's own policy lets no foreign script in. */
export async function violationsOn(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  const { result } = await session.send('Runtime.evaluate', {
    expression:
      'axe.run(document, { resultTypes: ["violations"] }).then((run) => JSON.stringify(run.violations.map((v) => [v.id, v.nodes.map((n) => n.target.join(" "))])))',
    awaitPromise: true,
  });
  await session.detach();
  return JSON.parse(result.value);
}

/** What stands out sideways with the text at `scale`, by tag, class and pixels; nothing where the page need not be scrolled. */
export function sidewaysOn(page, scale) {
  return page.evaluate((size) => {
    const { documentElement: root } = document;
    root.style.setProperty('font-size', `${size * 100}%`);
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .map((element) => [element, Math.round(element.getBoundingClientRect().right - root.clientWidth)])
      .filter(([element, over]) => over > 0 && element.checkVisibility())
      .map(([{ localName, classList }, over]) => `${[localName, ...classList].join('.')}: ${over} px`);
  }, scale);
}

/** Classes and elements that stand in the page as it is now, and that only a style sheet which it has not brought would dress. */
export async function undressedOn(page) {
  const { style, names } = await page.evaluate(() => ({
    style: [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join(''),
    names: [...document.querySelectorAll('body *')].flatMap(({ localName, classList }) => [localName, ...classList]),
  }));
  const dressed = new Set(namesIn(style));
  const left = sheets
    .filter(({ css }) => !style.includes(css))
    .flatMap(({ name, css }) => namesIn(css).map((own) => [own, name]));
  const shown = new Set(names);
  return [...new Map(left)]
    .filter(([own]) => shown.has(own) && !dressed.has(own))
    .map(([own, name]) => `${own} (${name})`);
}

/** But states: what is open or chosen is dressed by what it is. */
function namesIn(css) {
  return [...css.matchAll(/\.(?!is-)([a-z][\w-]*)|\b(kap-[\w-]+)/g)].map(([, className, tag]) => className ?? tag);
}
