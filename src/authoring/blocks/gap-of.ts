import type { Gap } from '../../course/blocks/cloze.js';
import { Attributes, openingPlace } from '../markdown/attributes.js';
import { idsFromText, normalise } from '../content-hash.js';
import type { Page } from '../page.js';
import type { TextDirective } from '../markdown/parse-markdown.js';
import { readAnswers, shownAnswer } from './answers-in.js';

type Open<T> = T extends Gap ? Omit<T, 'id' | 'rationale'> : never;

/** A gap before it has an id and a reason. */
export type OpenGap = Open<Gap>;

/** `:gap[answer|as right]` is typed; `:gap[answer]{or="wrong | wrong"}` is chosen. */
export function gapOf(node: TextDirective, page: Page): OpenGap | undefined {
  const { report, source } = page;
  const attributes = new Attributes(node, source, report, ['or']);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!first || !last) {
    report('bad-gap', attributes.namePlace, {
      message: 'This gap has no answer.',
      expected: 'What is right, in brackets: :gap[NMDA].',
    });
    return undefined;
  }
  // The source, not the text: a * is part of an answer and not a mark.
  const [start, end] = [source.rangeOf(first).start, source.rangeOf(last).end];
  const answers = readAnswers(source.text.slice(start, end), source.place(start, end), report);
  if (!answers) return undefined;
  const answer = shownAnswer(answers);
  const or = attributes.get('or');
  if (answer === undefined || (or && answers.length > 1)) {
    report('bad-gap', source.place(start, end), {
      message: or ? 'One answer of those that are offered is right, as it is spelled.' : 'No answer is spelled out.',
      expected: or ? 'One answer, with neither | nor *.' : 'One answer at least without a *.',
    });
    return undefined;
  }
  if (!or) return { type: 'typed', answer, accepted: answers };
  const texts = [answer, ...or.value.split('|').map((text) => text.replace(/\s+/g, ' ').trim())];
  if (texts.includes('') || new Set(texts.map(normalise)).size < texts.length) {
    report('bad-gap', or.place, {
      message: 'What is offered beside the right answer is empty, or stands there twice.',
      expected: 'Different wrong answers with | between them: {or="AMPA | 5-HT2A"}.',
    });
    return undefined;
  }
  const ids = idsFromText('o', texts);
  return { type: 'offered', answer, options: texts.map((text, index) => ({ id: ids[index] ?? '', text })) };
}

/** Says that a gap stands where it is none. */
export function reportMisplacedGap(node: TextDirective, { report, source }: Page): void {
  report('misplaced-gap', openingPlace(node, source), {
    message: 'A gap cannot stand here.',
    expected: 'A gap stands in a paragraph of a cloze, outside of emphasis, links, lists and tables.',
  });
}
