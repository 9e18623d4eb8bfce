/** An interaction in SCORM 2004, `cmi.interactions.n` (4th Ed. RTE 4.2.9). */
import type { Outcome } from '../../course/outcome.js';
import type { CmiPair } from '../cmi-pair.js';
import { toDuration, toTimestamp } from '../times.js';
import { fromBracketed, toBracketed, type Limits } from './bracketed.js';
import { cutText } from './fit.js';
import type { Heard, Interaction, Pattern, Said, Shape } from './interaction.js';
import { resultNumber } from './result-number.js';
import { normalText, toWireText } from './wire-text.js';

/** The smallest permitted maxima of RTE 4.2.9: what an LMS must hold, and many hold no more. */
const mostParts = 36;
const mostTexts = 10;
const mostPatterns: Readonly<Record<Shape['type'] | 'other', number>> = {
  'true-false': 1,
  choice: 10,
  'fill-in': 5,
  'long-fill-in': 5,
  matching: 5,
  sequencing: 5,
  likert: 1,
  numeric: 1,
  other: 1,
};
const limits: Limits = { text: 250, parts: mostParts, whole: 4000, signs: /[\\\n\r\u2028\u2029]|\[(?=[,.:]\])|^\{/g };

/**
 * What to set, in this order: `type` comes before what depends on it (else 408). `index` is the `_count` of the LMS at that
 * moment.
 */
export function toScorm2004Interaction(interaction: Interaction, index: number): CmiPair[] {
  const { id, shape, objective, at, patterns, answer, outcome, latency, description } = interaction;
  const response = answer && toLearnerResponse(shape, answer);
  const right = new Set(patterns.flatMap((pattern) => rightAnswer(shape, pattern) ?? []));
  const pairs: (CmiPair | false | undefined)[] = [
    ['id', id],
    ['type', scorm2004Type(shape)],
    objective !== undefined && ['objectives.0.id', objective],
    ['timestamp', toTimestamp(at)],
    ...[...right]
      .slice(0, mostPatterns[scorm2004Type(shape)])
      .map((pattern, place): CmiPair => [`correct_responses.${place}.pattern`, pattern]),
    ['weighting', '1'],
    // Moodle refuses an empty list (406).
    response && response.text !== '' && ['learner_response', response.text],
    ['result', resultWord(outcome)],
    latency !== undefined && ['latency', toDuration(latency)],
    ['description', toDescription(description)],
  ];
  return pairs.flatMap((pair) => (pair ? [[`cmi.interactions.${index}.${pair[0]}`, pair[1]] as const] : []));
}

/**
 * The response; undefined where there is no string for it. A list of up to 36 may have parts of 250 characters each; as
 * `other` it has a limit as a whole.
 */
export function toLearnerResponse(shape: Shape, answer: Pattern): Said | undefined {
  if (scorm2004Type(shape) === 'other') return toBracketed(answer, { ...limits, parts: Infinity });
  return toBracketed(answer, answer.says === 'essay' ? limits : { ...limits, whole: Infinity });
}

/** What a `learner_response` says; undefined where it is none for this shape. */
export function fromLearnerResponse(shape: Shape, response: string): Heard | undefined {
  return fromBracketed(shape, response);
}

/** What may hold more than its type is sure to hold is told as `other`: the same string, up to 4,000 characters. */
export function scorm2004Type(shape: Shape): Shape['type'] | 'other' {
  switch (shape.type) {
    case 'choice':
    case 'sequencing':
      return shape.choices.length > mostParts ? 'other' : shape.type;
    case 'matching':
      return shape.most > mostParts ? 'other' : shape.type;
    case 'fill-in':
      return shape.blanks > mostTexts ? 'other' : shape.type;
    case 'true-false':
    case 'likert':
    case 'long-fill-in':
    case 'numeric':
      return shape.type;
  }
}

/** A pattern that is cut would be right for nobody. */
function rightAnswer(shape: Shape, pattern: Pattern): string | undefined {
  const response = toLearnerResponse(shape, pattern);
  if (!response || response.isCut) return undefined;
  return scorm2004Type(shape) === 'fill-in' ? `{case_matters=false}${response.text}` : response.text;
}

function resultWord(outcome: Outcome): string {
  return resultNumber(outcome) ?? (outcome.neutral ? 'neutral' : outcome.correct ? 'correct' : 'incorrect');
}

/** A localized_string_type of 250 characters on one line. */
function toDescription(description: string): string {
  const line = normalText(description).replace(/\s+/g, ' ').trim();
  return cutText(toWireText(line, /^\{/g), limits.text).text;
}
