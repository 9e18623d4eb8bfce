/** What a page owes everybody: nothing that axe finds, no scrolling sideways, room for a finger, the style of all that comes into view. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sheets = JSON.parse(readFileSync(new URL('../../../dist/player/styles.json', import.meta.url), 'utf8'));

/** Resolves when every element of the page has come alive. */
export function settledOn(page) {
  return page.waitForFunction(() =>
    [...document.querySelectorAll(':not(:defined)')].every((element) => !element.localName.startsWith('kap-')),
  );
}

/** Resolves when what fades in is there. What goes by scrolling has no end. */
export function shownOn(page) {
  return page.evaluate(async () => {
    const timed = document.getAnimations().filter(({ timeline }) => timeline === document.timeline);
    await Promise.all(timed.map(({ finished }) => finished));
  });
}

/** What axe finds, by rule and place. */
export const violationsOn = (page) => foundBy(page, { resultTypes: ['violations'] });

/** Text below 7 to 1, large text below 4.5 to 1, by place (WCAG 2.2, 1.4.6). */
export const faintOn = (page) => foundBy(page, { runOnly: ['color-contrast-enhanced'], resultTypes: ['violations'] });

/** It runs through the debugger, since the page's own policy lets no foreign script in. */
async function foundBy(page, options) {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, ${JSON.stringify(options)}).then((run) => JSON.stringify(run.violations.map((v) => [v.id, v.nodes.map((n) => n.target.join(" "))])))`,
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

/**
 * Controls in view that are smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8), by tag, class and size. A field in a label is as large as
 * its label; a link in a line of text is as large as its line.
 */
export function smallTargetsOn(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input, select, summary, textarea')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter(
        (control) => getComputedStyle(control).display !== 'inline' && !control.closest('.skip, .visually-hidden'),
      )
      .map((control) => [control, (control.closest('label') ?? control).getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && Math.min(width, height) < 23.5)
      .map(
        ([{ localName, classList }, { width, height }]) =>
          `${[localName, ...classList].join('.')}: ${Math.round(width)} by ${Math.round(height)} px`,
      ),
  );
}

/**
 * What a finger may press that reaches less than 44 by 44 pixels, by tag, class and size: measured by what is hit, in folds too. What
 * stands among the words of a line is as the line is (WCAG 2.2, 2.5.8): links, terms, citations, and the words that one marks.
 */
export function tightTargetsOn(page) {
  return page.evaluate(() => {
    const words = ({ textContent }) => textContent.replace(/[^\p{L}\p{N}]/gu, '');
    const blockOf = (element) =>
      getComputedStyle(element).display === 'inline' ? blockOf(element.parentElement) : element;
    const isAmongWords = (control) => words(blockOf(control)) !== words(control) && blockOf(control) !== control;
    const reachOf = (control) => {
      const target = control.closest('label') ?? control;
      target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const [{ left, top, width, height }] = target.getClientRects();
      const isHit = (x, y) => target.contains(document.elementFromPoint(x, y));
      const reach = (dx, dy) => {
        let far = 0;
        while (far < 23 && isHit(left + width / 2 + dx * far, top + height / 2 + dy * far)) far += 1;
        return far;
      };
      return [reach(-1, 0) + reach(1, 0) - 1, reach(0, -1) + reach(0, 1) - 1];
    };
    const unfold = (control) => {
      const folds = [];
      for (let fold = control.closest('details'); fold; fold = fold.parentElement.closest('details'))
        if (!fold.open && control !== fold.querySelector('summary')) folds.push(fold);
      for (const fold of folds) fold.open = true;
      return () => {
        for (const fold of folds) fold.open = false;
      };
    };
    const tight = new Set();
    for (const control of document.querySelectorAll('a[href], button:enabled, input, select, summary, textarea')) {
      const foldAgain = unfold(control);
      const isSeen = control.checkVisibility({ visibilityProperty: true }) && control.getClientRects().length > 0;
      if (
        isSeen &&
        !control.closest('.skip, .visually-hidden, .markable, :is(td, th) > :is(kap-term, kap-cite)') &&
        !isAmongWords(control)
      ) {
        const reach = reachOf(control);
        // A pixel is left for rounding.
        if (Math.min(...reach) < 43)
          tight.add(`${[control.localName, ...control.classList].join('.')}: ${reach.join(' by ')} px`);
      }
      foldAgain();
    }
    return [...tight];
  });
}

/** Rules of the style sheets that the page has not brought, and that would dress something in it as it is now. */
export function undressedOn(page) {
  return page.evaluate((all) => {
    const style = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('');
    // The fonts of the sheet that comes with every page have their places there; the dossier's is for no page of the site.
    const left = all.filter(
      ({ name, css }) => css && name !== 'dossier' && !css.includes('kap-font:') && !style.includes(css),
    );
    const selectorsIn = (rules) =>
      [...rules].flatMap((rule) =>
        rule.selectorText ? [rule.selectorText] : rule.cssRules ? selectorsIn(rule.cssRules) : [],
      );
    return left.flatMap(({ name, css }) => {
      const sheet = new globalThis.CSSStyleSheet();
      sheet.replaceSync(css);
      return selectorsIn(sheet.cssRules)
        .filter((selector) => document.querySelector(selector))
        .map((selector) => `${selector} (${name})`);
    });
  }, sheets);
}
