/** An interaction in xAPI, which cmi5 shares: an activity's definition, and the result of a statement about it. */
import { fromBracketed, toBracketed, type Limits } from './bracketed.js';
import type { Heard, Interaction, Part, Pattern, Said, Shape } from './interaction.js';
import { toShortId } from './short-id.js';
import { toDuration } from '../times.js';

type LanguageMap = Record<string, string>;

interface Component {
  id: string;
  description: LanguageMap;
}

/** xAPI 1.0.3 Part 2 2.4.4.1, "Interaction Activities" and "Interaction Components". */
export interface InteractionDefinition {
  type: 'http://adlnet.gov/expapi/activities/cmi.interaction';
  interactionType: Shape['type'];
  description: LanguageMap;
  correctResponsesPattern?: string[];
  choices?: Component[];
  scale?: Component[];
  source?: Component[];
  target?: Component[];
}

/** xAPI 1.0.3 Part 2 2.4.5. */
export interface InteractionResult {
  response?: string;
  success?: boolean;
  score?: { scaled: number };
  duration?: string;
}

/**
 * xAPI has no limits: an LRS should not enforce any on responses. Parameters such as `{case_matters=false}` are read where
 * a text begins, so one that begins with a brace has a backslash before it.
 */
const limits: Limits = { text: Infinity, parts: Infinity, whole: Infinity, signs: /\\|\[(?=[,.:]\])|^\{/g };

/** `language` is the tag of the course's language, RFC 5646. */
export function toInteractionDefinition(
  { shape, description, patterns }: Pick<Interaction, 'shape' | 'description' | 'patterns'>,
  language: string,
): InteractionDefinition {
  const said = patterns.flatMap((pattern) => {
    const right = toXapiResponse(pattern);
    return right && !right.isCut ? right.text : [];
  });
  return {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    interactionType: shape.type,
    description: { [language]: description },
    // Where any answer is right the pattern is omitted; an empty one would say that none is ("Correct Responses Pattern").
    // Case makes no difference by default ("Characterstring parameters"), and none in our texts.
    ...(said.length > 0 && { correctResponsesPattern: said }),
    ...componentsOf(shape, language),
  };
}

/** A neutral outcome has neither success nor score. */
export function toInteractionResult({ answer, outcome, latency }: Interaction): InteractionResult {
  const said = answer && toXapiResponse(answer);
  return {
    ...(said && { response: said.text }),
    ...(!outcome.neutral && { success: outcome.correct, score: { scaled: outcome.score } }),
    ...(latency !== undefined && { duration: toDuration(latency) }),
  };
}

/** The response alone. It is never cut. */
export function toXapiResponse(answer: Pattern): Said | undefined {
  return toBracketed(answer, limits);
}

/** What a statement's `result.response` says; undefined where it is none for this shape. */
export function fromXapiResponse(shape: Shape, response: string): Heard | undefined {
  return fromBracketed(shape, response);
}

function componentsOf(
  shape: Shape,
  language: string,
): Pick<InteractionDefinition, 'choices' | 'scale' | 'source' | 'target'> {
  const components = (parts: readonly Part[]) =>
    parts.flatMap(({ id, text }): Component[] => {
      const short = toShortId(id);
      return short === undefined ? [] : [{ id: short, description: { [language]: text } }];
    });
  switch (shape.type) {
    case 'choice':
    case 'sequencing':
      return { choices: components(shape.choices) };
    case 'likert':
      return { scale: components(shape.scale) };
    case 'matching':
      return { source: components(shape.source), target: components(shape.target) };
    case 'true-false':
    case 'fill-in':
    case 'long-fill-in':
    case 'numeric':
      return {};
  }
}
