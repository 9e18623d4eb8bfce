import type { Launch } from '../lms/lms.js';
import type { LmsState } from './whereabouts.js';

/** What a launch is for, where it is not the usual. */
export function modeWords({ mode, credit }: Pick<Launch, 'mode' | 'credit'>): string | undefined {
  if (mode === 'review') return 'Review: nothing new is reported or saved.';
  if (mode === 'browse') return 'Preview: nothing is reported or saved.';
  return credit ? undefined : 'Without credit: your LMS keeps your answers and your place, and counts no result.';
}

/** Where the learner's LMS asks for languages, and the course has none of them. */
export function languageWords(wanted: readonly string[], offered: string): string | undefined {
  if (wanted.length === 0 || languageFor(wanted, [offered]) !== undefined) return undefined;
  return `This course is in ${nameOf(offered)} only.`;
}

/** The first that is wanted among those that there are, as RFC 4647 3.4 looks it up: "de-CH" finds "de". */
export function languageFor(wanted: readonly string[], offered: readonly string[]): string | undefined {
  for (const range of wanted) {
    const parts = range.toLowerCase().split('-');
    for (let length = parts.length; length > 0; length -= 1) {
      const tag = parts.slice(0, length).join('-');
      // Who asks for "en" reads "en-GB".
      const found = offered.find((each) => each.toLowerCase() === tag || each.toLowerCase().startsWith(`${tag}-`));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** "24 November 2026" */
export function dayOf(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** What a learner reads who is done, once the LMS, or what goes by this name, has all of it. */
export function doneWords(name: string, hasWayOut: boolean): string {
  return `You have completed this module, and ${name} has been told.${hasWayOut ? ' You can leave.' : ''}`;
}

/** What a learner has left: whether it was done and told, and whether it stands in a page of the LMS that has more. */
export interface Left {
  isDurable: boolean;
  isCompleted: boolean;
  isFramed: boolean;
}

/** What a learner reads who has left the module. */
export function leftWords(lms: LmsState, { isDurable, isCompleted, isFramed }: Left): string {
  const close = isFramed ? 'You can go on in your LMS, or close this window.' : 'You can close this window.';
  if (lms === 'untold') return `You have left the module. ${close}`;
  if (lms === 'kept')
    return isCompleted
      ? `${doneWords('your LMS', false)} ${close}`
      : `You have left the module, and your LMS has your work. It is not completed yet: open it there again to go on. ${close}`;
  // What it did not take, it does not take from the next launch either, before somebody has mended it.
  if (lms === 'refused')
    return isDurable
      ? `You have left the module. Your LMS did not take all of your work; it is kept on this device. Tell whoever runs your LMS. ${close}`
      : `You have left the module. Your LMS did not take all of your work: tell whoever runs it. ${close}`;
  const rest = 'Open the module there again, and it gets the rest.';
  return isDurable
    ? `You have left the module. Your LMS does not have all of your work yet; it is kept on this device. ${rest} ${close}`
    : `You have left the module. Your LMS does not have all of your work. ${close}`;
}
