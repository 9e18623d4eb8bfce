import { markWords } from '../player/words.js';

/** What a learner has to know who passed by the mark of an LMS, and not by the course's own, `mark`. */
export function forLmsAlone(mark: number): string {
  return `Your LMS counts this as passed. The course’s certificate asks for ${markWords(mark)}: you can sit again for it.`;
}
