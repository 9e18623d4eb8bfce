import type { DiagnosticCode } from '../diagnostic-codes.js';

/** Where the text of an example stands. Keys of YAML take the place of those that the file has. */
export const exampleHomes = {
  course: 'course.yaml',
  module: 'module.yaml',
  head: 'the front matter of a lesson',
  lesson: 'a lesson',
  bank: 'a file in items/',
  glossary: 'glossary.md',
  references: 'references.json',
  scenario: 'a scenario',
} as const;

export interface Example {
  in: keyof typeof exampleHomes;
  /** Has this mistake and no other. */
  bad: string;
  /** Has none. */
  good: string;
}

/** What the list of codes says of a diagnostic, and this: why it matters, how it is mended, and how both look. */
export interface Explanation {
  why: string;
  mend: string;
  /** Absent where the text of one file cannot show it. */
  example?: Example;
}

/** Explanations of one subject. */
export type Topic = Readonly<Partial<Record<DiagnosticCode, Explanation>>>;

/** An explanation whose example is a text with § where the mistake stands. */
export function explain(why: string, mend: string, ...shown: [] | Shown): Explanation {
  if (shown.length === 0) return { why, mend };
  const [home, text, bad, good] = shown;
  return { why, mend, example: { in: home, bad: text.replaceAll('§', bad), good: text.replaceAll('§', good) } };
}

type Shown = [home: Example['in'], text: string, bad: string, good: string];
