import type { Page } from '../page.js';
import { descendants } from '../markdown/parse-markdown.js';

const instead: readonly [RegExp, string][] = [
  [/^<!--/, 'Leave comments out: a reader of the file would miss them, and the learner never sees them.'],
  [/^<br/i, 'A new paragraph, or a backslash at the end of the line.'],
  [/^<img/i, '![What it shows](media/picture.svg)'],
  [/^<a\b/i, '[words](address)'],
  [/^<\/?(em|i)\b/i, '*words*'],
  [/^<\/?(strong|b)\b/i, '**words**'],
];

/** HTML is not part of the format. */
export function checkRawHtml({ tree, source, report }: Page): void {
  for (const { node } of descendants(tree)) {
    if (node.type !== 'html') continue;
    report('raw-html', source.placeOf(node), {
      message: 'HTML is not used.',
      expected:
        instead.find(([pattern]) => pattern.test(node.value))?.[1] ??
        'Markdown. For a sign as such, put a backslash before it: \\<.',
    });
  }
}
