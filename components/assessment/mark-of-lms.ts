import { markWords } from '../player/words.js';

/** The mark that sittings are judged by, where it is not the course's `own` and reads differently. */
export function markOfLms(own: number, judged: { pass: number } | undefined): number | undefined {
  return judged && markWords(judged.pass) !== markWords(own) ? judged.pass : undefined;
}
