/** How a course words things: what `wording` in course.yaml sets, and what holds where it says nothing. */
import * as v from 'valibot';

/** Words to avoid, and better ones. */
export interface Avoided {
  /** With the flags g and i. */
  pattern: RegExp;
  better: string;
}

export interface Wording {
  /** The Flesch-Kincaid grade above which a lesson is reported. */
  grade: number;
  avoided: readonly Avoided[];
  /** Words that may stand, in lower case. */
  allowed: ReadonlySet<string>;
}

const words = (expected: string) => v.pipe(v.string(expected), v.trim(), v.nonEmpty(expected));
const grade = 'a school grade from 1 to 20, such as 12';

export const WordingSchema = v.strictObject(
  {
    grade: v.exactOptional(v.pipe(v.number(grade), v.minValue(1, grade), v.maxValue(20, grade))),
    avoid: v.exactOptional(
      v.record(
        words('a word to avoid'),
        words('what to write instead, such as "older adults"'),
        'words to avoid, each with what to write instead, such as { detox: withdrawal care }',
      ),
    ),
    allow: v.exactOptional(v.array(words('a word'), 'a list of words that may stand, such as [elderly]')),
  },
  'the keys grade, avoid and allow',
);

const people = '(?:patients?|clients?|people|persons?|individuals?|cases?)';

/** A test of reading for the twelfth year of school; lessons for clinicians are well below it when their sentences are short. */
const usualGrade = 12;

/** Language that hurts people or promises too much. What may be meant well elsewhere is asked for with the words around it. */
const avoided: readonly Avoided[] = [
  [
    /\b(?:addicts?|junkies?|(?:drug |substance |alcohol )?abusers?)\b/gi,
    'person with a substance use disorder, or person who uses drugs',
  ],
  [/\b(?:clean|dirty) (?:urines?|screens?|drug tests?|tests?|samples?)\b/gi, 'positive or negative test'],
  [
    /\b(?:gets?|got|getting|stays?|stayed|staying|been|is|are|was|were) clean(?= (?:for|since|from|again|and sober)\b)/gi,
    'in remission, or not using',
  ],
  [/\bcommit(?:s|ted|ting)? suicide\b/gi, 'died by suicide'],
  [/\b(?:completed|successful) suicides?\b/gi, 'died by suicide'],
  [/\b(?:failed|unsuccessful) (?:suicide )?attempts?\b/gi, 'survived an attempt'],
  [new RegExp(`\\btreatment-resistant ${people}\\b`, 'gi'), 'person whose depression has not responded to treatment'],
  [/\bbad trips?\b/gi, 'challenging experience'],
  [/\btrip[- ]?sitters?\b/gi, 'therapist or monitor'],
  [/\bmiracles?\b|\bmiraculous(?:ly)?\b/gi, 'early, promising or under study'],
  [/\bbreakthroughs?\b(?! (?:therapy|designation))/gi, 'early, promising or under study'],
  [/\bcures\b|\bcured? (?:for|of)\b|\bmiracle cures?\b/gi, 'helps, reduces, or what was measured'],
  [/\bre-?wir(?:es?|ed|ing)\b/gi, 'what was seen, in which species'],
  [/\bmanipulative\b/gi, 'what happened, from both sides'],
  [/\bnon-?complian(?:t|ce)\b/gi, 'what happened, from both sides'],
  [/\bthe medicine knows\b/gi, 'what the client reports'],
  [/\b(?:the )?elderly\b/gi, 'older adults'],
  [/\bthe mentally ill\b/gi, 'people with a mental illness'],
  [/\b(?:schizophrenics|psychotics|borderlines|depressives|bipolars|alcoholics)\b/gi, 'people with the condition'],
].map(([pattern, better]) => ({ pattern: pattern as RegExp, better: better as string }));

/** The language check knows English; a list of the course's own is looked for in any language. */
export function wordingOf(set: v.InferOutput<typeof WordingSchema> | undefined, language: string): Wording {
  const own = Object.entries(set?.avoid ?? {}).map(([word, better]) => ({ pattern: wordPattern(word), better }));
  return {
    grade: set?.grade ?? usualGrade,
    avoided: [...own, ...(language.startsWith('en') ? avoided : [])],
    allowed: new Set((set?.allow ?? []).map((word) => word.toLowerCase())),
  };
}

function wordPattern(word: string): RegExp {
  const letters = word
    .trim()
    .replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'giu');
}
