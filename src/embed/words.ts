import type { EmbedError } from './read-course.js';

/** Said while a page is on its way for more than a moment. */
export const openingWords = 'Opening the page';

export const tryAgain = 'Try again';

/** What happened, and what to do. The learner's work is never part of it: it is kept in the browser. */
export function troubleWords({ code, address }: EmbedError, tag: string): string {
  if (!navigator.onLine && (code === 'unreachable' || code === 'no-script'))
    return `This device is offline, so ${address} cannot be opened. Your work is kept in this browser.`;
  switch (code) {
    case 'no-src':
      return `No course is named here. <${tag}> needs the address of one in its attribute src.`;
    case 'unreachable':
      return `The course cannot be reached at ${address}. Either its server does not answer, or it does not let this site read the course (CORS), or this page’s own policy does not (connect-src).`;
    case 'missing':
      return `There is nothing at ${address}.`;
    case 'not-a-course':
      return `What is at ${address} is no course that “kapstone build” wrote.`;
    case 'no-module':
      return `The course has no such module: ${address}`;
    case 'no-script':
      return `The script that shows ${address} does not run here. Either its server does not answer, or this page’s own policy forbids it (script-src, or trusted-types without lit-html). Reload this page when that is mended.`;
    case 'broken':
      return `${address} cannot be shown: something in it is not as it should be. Your work is kept in this browser.`;
    case 'newer':
      return `The course at ${address} is newer than the script of this page. The script that lies beside the course, kapstone.js, can show it.`;
  }
}
