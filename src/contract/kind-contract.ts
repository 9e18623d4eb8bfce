/**
 * What every kind of an author's own must do, tried with its examples. `kapstone check` runs it for each kind that course.yaml names,
 * and `testKind` in an author's own tests. Nothing is drawn by lot: the same kind gives the same result.
 */
import * as v from 'valibot';
import type { AttributeValues, Custom, CustomResponse, Given } from '../course/blocks/custom.js';
import { ResponseSchema } from '../course/item.js';
import { judge } from '../course/judge.js';
import { defaultOf, fits, specWords } from '../course/kinds/attribute-spec.js';
import {
  attempt,
  compileBlock,
  compileItem,
  entered,
  judgedBy,
  judgingTrouble,
  refusalOf,
  scoreOf,
  type CustomParts,
} from '../course/kinds/compile-kind.js';
import { isItemKind, type ItemKind, type OwnKind } from '../course/kinds/own-kind.js';
import type { Answer, Heard, Said, Shape } from '../lms/interactions/interaction.js';
import { answerOf, responseOf, shapeOf } from '../lms/interactions/item-interactions.js';
import { fromStudentResponse, toStudentResponse } from '../lms/interactions/scorm12-interaction.js';
import { fromLearnerResponse, toLearnerResponse } from '../lms/interactions/scorm2004-interaction.js';
import { fromXapiResponse, toXapiResponse } from '../lms/interactions/xapi-interaction.js';
import { triedResponses } from './tried-responses.js';

/** What is wrong, and which part of the kind is meant: `['examples', 0, 'wrong', 1]`. */
export interface Breach {
  trouble: string;
  path: readonly (string | number)[];
}

export interface Rule {
  /** What the kind does where it keeps the rule: "scores every response from 0 to 1". */
  says: string;
  breaches: () => Breach[];
}

/** The rules for a kind. None of them throws. `name` stands in for the name of its file. */
export function kindRules(kind: OwnKind, name = 'this-kind'): Rule[] {
  const read = kind.examples.map(({ attributes }, index) => readExample(kind, attributes, index));
  const sound = read.flatMap((one, index) => ('values' in one ? [{ values: one.values, index }] : []));
  const attributesFit: Rule = {
    says: 'has examples whose attributes it takes',
    breaches: () => read.flatMap((one) => ('trouble' in one ? [one] : [])),
  };
  if (!isItemKind(kind)) {
    const drawn = sound.map(({ values }) => drawnTwice(() => compileBlock(kind, 'tried', values)));
    return [attributesFit, drawsTheSame(drawn)];
  }
  const drawn = sound.map(({ values }) => drawnTwice(() => compileItem(kind, 'tried', values)));
  const trials = drawn.flatMap(({ once: parts }, nth) =>
    'trouble' in parts ? [] : [{ item: itemOf(kind, name, parts), parts, index: sound[nth]?.index ?? 0 }],
  );
  return [
    attributesFit,
    drawsTheSame(drawn),
    {
      says: 'scores 1 for what is right',
      breaches: () =>
        trials.flatMap(({ parts }) => {
          const trouble = judgingTrouble(kind, parts);
          return trouble === undefined ? [] : [{ trouble, path: ['judge'] }];
        }),
    },
    {
      says: 'scores less than 1 for what its examples call wrong',
      breaches: () => trials.flatMap(({ parts, index }) => wrongBreaches(kind, parts, index)),
    },
    {
      says: 'scores every response from 0 to 1, each time the same, and changes nothing that it is given',
      breaches: () =>
        trials.flatMap(({ parts }) => first(triedResponses(parts), (given) => scoringTrouble(kind, parts, given))),
    },
    {
      says: 'scores a response the same when it comes back from a record, from SCORM 1.2, from SCORM 2004 and from xAPI',
      breaches: () =>
        trials.flatMap(({ item, parts }) =>
          first(triedResponses(parts), (given) => returnTrouble(item, entered(given))),
        ),
    },
  ];
}

export function breachesOf(name: string, kind: OwnKind): Breach[] {
  const all = kindRules(kind, name).flatMap((rule) => rule.breaches());
  // One mend of a part often mends all that is said of it.
  const placeOf = ({ path }: Breach) => path.join('.');
  return all.filter((one, index) => all.findIndex((other) => placeOf(other) === placeOf(one)) === index);
}

function readExample(kind: OwnKind, written: object, index: number): { values: AttributeValues } | Breach {
  const path = ['examples', index, 'attributes'];
  const given = new Map(Object.entries(written) as [string, unknown][]);
  const stray = [...given.keys()].find((name) => !Object.hasOwn(kind.attributes, name));
  if (stray !== undefined) return { trouble: `The kind has no attribute "${stray}".`, path: [...path, stray] };
  const values: AttributeValues = {};
  for (const [name, spec] of Object.entries(kind.attributes)) {
    const value = given.get(name) ?? defaultOf(spec);
    if (value === undefined) return { trouble: `This example has no ${name}.`, path };
    if (!fits(spec, value)) return { trouble: `${name} is not ${specWords(spec)}.`, path: [...path, name] };
    values[name] = value as AttributeValues[string];
  }
  const refusal = refusalOf(kind, values);
  if ('trouble' in refusal) return { trouble: refusal.trouble, path: ['refuse'] };
  return refusal.value === undefined
    ? { values }
    : { trouble: `The kind refuses its own example: ${refusal.value}`, path };
}

/** A drawing, and what tries whether it comes out the same. */
interface Drawn<T extends object> {
  once: T;
  again: () => T;
}

function drawnTwice<T extends object>(draw: () => T): Drawn<T> {
  return { once: draw(), again: draw };
}

function drawsTheSame(drawn: readonly Drawn<object>[]): Rule {
  return {
    says: 'draws what a page may hold, each time the same',
    breaches: () =>
      drawn.flatMap(({ once, again }): Breach[] => {
        if ('trouble' in once)
          return [{ trouble: String(once.trouble), path: [/^\w+/.exec(String(once.trouble))?.[0] ?? ''] }];
        return JSON.stringify(once) === JSON.stringify(again())
          ? []
          : [{ trouble: 'The same attributes are drawn otherwise the second time.', path: ['markup'] }];
      }),
  };
}

function wrongBreaches(kind: ItemKind, { attributes, response }: CustomParts, index: number): Breach[] {
  return (kind.examples[index]?.wrong ?? []).flatMap((given, place): Breach[] => {
    const path = ['examples', index, 'wrong', place];
    const isText = response.type === 'text' || response.type === 'choice';
    const isOfForm = Array.isArray(given)
      ? response.type === 'choices'
      : typeof given === 'number'
        ? response.type === 'number'
        : isText;
    if (!isOfForm) return [{ trouble: `${JSON.stringify(given)} is no response of the type ${response.type}.`, path }];
    const score = scoreOf(kind, attributes, given);
    if ('trouble' in score) return [{ trouble: score.trouble, path: ['judge'] }];
    return score.value < 1 ? [] : [{ trouble: `judge gives 1 for ${JSON.stringify(given)}, which is wrong.`, path }];
  });
}

function scoringTrouble(kind: ItemKind, { attributes }: CustomParts, given: Given): string | undefined {
  const once = scoreOf(kind, attributes, given);
  if ('trouble' in once) return once.trouble;
  const again = scoreOf(kind, attributes, given);
  if ('trouble' in again) return again.trouble;
  if (again.value !== once.value)
    return `judge gives ${once.value} for ${JSON.stringify(given)}, and ${again.value} the second time.`;
  const handed = JSON.parse(JSON.stringify({ attributes, given })) as { attributes: AttributeValues; given: Given };
  const before = JSON.stringify(handed);
  const last = attempt('judge', () => kind.judge(handed.attributes, handed.given));
  if ('trouble' in last) return last.trouble;
  return JSON.stringify(handed) === before
    ? undefined
    : `judge changes what it is given, for ${JSON.stringify(given)}.`;
}

const protocols: readonly {
  name: string;
  to: (shape: Shape, answer: Answer) => Said | undefined;
  from: (shape: Shape, text: string) => Heard | undefined;
}[] = [
  { name: 'SCORM 1.2', to: toStudentResponse, from: fromStudentResponse },
  { name: 'SCORM 2004', to: toLearnerResponse, from: fromLearnerResponse },
  { name: 'xAPI', to: (_, answer) => toXapiResponse(answer), from: fromXapiResponse },
];

/** What an outcome comes to on the way there and back. What a protocol has no room for in full is no trouble. */
function returnTrouble(item: Custom, response: CustomResponse): string | undefined {
  const { score } = judge(item, response);
  const kept = v.safeParse(ResponseSchema, JSON.parse(JSON.stringify(response)));
  if (!kept.success || judge(item, kept.output).score !== score)
    return `${JSON.stringify(response.given)} is not judged the same when it comes back from a record.`;
  for (const { name, to, from } of protocols) {
    const answer = answerOf(item, response);
    const said = answer && to(shapeOf(item), answer);
    if (said?.isCut) continue;
    const heard = said && from(shapeOf(item), said.text);
    const back = heard && responseOf(item, heard);
    if (!back || judge(item, back).score !== score)
      return `${JSON.stringify(response.given)} is not judged the same when it comes back from ${name}.`;
  }
  return undefined;
}

/** An item as it would be compiled. */
function itemOf(kind: OwnKind, name: string, parts: CustomParts): Custom {
  const base = { id: 'tried', objective: 'tried', difficulty: 1, stem: [], rationale: [], hash: '' };
  return judgedBy(kind, { kind: 'custom', name, ...base, ...parts });
}

/** The first trouble that a response makes. */
function first(responses: readonly Given[], troubleOf: (given: Given) => string | undefined): Breach[] {
  for (const given of responses) {
    const trouble = troubleOf(given);
    if (trouble !== undefined) return [{ trouble, path: ['judge'] }];
  }
  return [];
}
