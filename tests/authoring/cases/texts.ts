import { withFile } from '../small-course.js';
import { mistake, type Mistake } from './mistake.js';

const lesson = 'history/lessons/01-words.md';
const bank = 'history/items/bank.md';
const glossary = 'glossary.md';
const text = 'Some speak of';

const inText = (
  code: Mistake['code'],
  name: string,
  to: string,
  fine: string,
  more: { mend?: string; also?: Mistake['also'] } = {},
) => mistake(code, name, { file: lesson, from: text, to: `${to}${text}`, fine: `${fine}${text}`, ...more });

export const textMistakes: Mistake[] = [
  inText('raw-html', 'inside a line', 'A«<br>»', 'A \\<br> '),
  inText('raw-html', 'on lines of its own', '«<div>\nx\n</div>»\n\n', '`<div>`\n\n'),
  inText('raw-html', 'a comment in a quote', '> «<!-- x -->»\n\n', '> x\n\n'),
  mistake('first-level-heading', 'in the body', { file: lesson, from: '## Classes', to: '«# Classes»' }),
  mistake('heading-jump', 'from the second to the fourth level', {
    file: lesson,
    from: '### A closer look',
    to: '«#### A closer look»',
  }),
  mistake('heading-jump', 'at the beginning', { file: lesson, from: '## Classes', to: '«### Classes»' }),
  mistake('heading-too-deep', 'the fifth level', {
    file: lesson,
    from: '### A closer look',
    to: '### A\n\n#### B\n\n«##### A closer look»',
    fine: '### A\n\n#### A closer look',
  }),
  mistake('missing-alt', 'a picture without words', {
    file: lesson,
    from: '![A square](media/square.svg)',
    to: '«![](media/square.svg)»',
  }),
  mistake('missing-alt', 'in a figure', {
    file: lesson,
    from: '![A black square](media/square.svg)',
    to: '«![ ](media/square.svg)»',
  }),
  mistake('media-not-found', 'a wrong name', {
    file: lesson,
    from: '![A square](media/square.svg)',
    to: '«![A square](media/sqare.svg)»',
    mend: 'Did you mean "media/square.svg"?',
    fine: '![A square](../media/square.svg)',
  }),
  mistake('media-not-found', 'a picture beside the lesson', {
    file: lesson,
    from: '![A square](media/square.svg)',
    to: '«![A square](square.svg)»',
    mend: 'Did you mean "media/square.svg"?',
    before: withFile('history/square.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  }),
  mistake('remote-image', 'from another site', {
    file: lesson,
    from: '![A square](media/square.svg)',
    to: '«![A square](https://example.org/a.png)»',
    fine: '![A square](./media/square.svg)',
  }),
  mistake('remote-image', 'in the address', {
    file: lesson,
    from: '![A square](media/square.svg)',
    to: '«![A square](data:image/png;base64,AA)»',
  }),
  inText('unsafe-link', 'a script', '«[x](javascript:alert(1))» ', '[x](https://example.org) '),
  inText(
    'unsafe-link',
    'by a definition',
    '«[x][y]»\n\n[y]: vbscript:x\n\n',
    '[x][y]\n\n[y]: mailto:a@example.org\n\n',
  ),
  inText('dead-link', 'a lesson that is not there', '«[x](02-date.md)» ', '[x](../lessons/02-dates.md) ', {
    mend: 'Did you mean "02-dates.md"?',
  }),
  inText('dead-link', 'a page in the place of its file', '«[x](dates.html)» ', '[x](02-dates.md) ', {
    mend: 'Did you mean "02-dates.md"?',
  }),
  inText('dead-link', 'a site without its scheme', '«[x](www.example.org)» ', '[x](https://www.example.org) ', {
    mend: 'Did you mean "https://www.example.org"?',
  }),
  inText('dead-link', 'a place that is not there', '«[x](02-dates.md#firstwave)» ', '[x](02-dates.md#lesson-order) ', {
    mend: 'Did you mean "#first-wave"?',
  }),
  inText('dead-link', 'a heading of its own that is not there', '«[x](#class)» ', '[x](#a-closer-look) ', {
    mend: 'Did you mean "#classes"?',
  }),
  inText('unknown-footnote', 'a reference alone', 'x«[^two]» ', 'x[^one] '),
  mistake('unused-footnote', 'a note alone', {
    file: lesson,
    from: '[^one]: A note.',
    to: '[^one]: A note.\n\n«[^two]:» More.',
  }),
  mistake('footnote-outside-lesson', 'in the bank', {
    file: bank,
    from: '> No.\n:::\n',
    to: '> No«[^a]».\n:::\n\n[^a]: A note.\n',
  }),
  inText('unknown-citation', 'a slip of the finger', '[«@berman200»] ', '[@berman2000] ', {
    mend: 'Did you mean "@berman2000"?',
  }),
  inText(
    'unknown-citation',
    'the second of two, behind an escape',
    'a \\* b &amp; [@berman2000; «@nobody», p. 3] ',
    '[see @berman2000, p. 3; -@feder2014] ',
  ),
  inText(
    'unknown-citation',
    'on the second line of a quote',
    '> First\n> [«@nobody»].\n\n',
    '> First\n> \\[@nobody\\].\n\n',
  ),
  mistake('unknown-citation', 'of a claim', {
    file: lesson,
    from: 'cite=label2025',
    to: 'cite="label2025 «labl2025»"',
    mend: 'Did you mean "@label2025"?',
    fine: 'cite="label2025, feder2014"',
  }),
  inText('bad-citation', 'a part without a key', '«[@berman2000; Feder 2014]» ', '[@berman2000; see @feder2014] '),
  inText('citation-to-confirm', 'a draft', '[«@draft2026»] ', '[@feder2014] '),
  inText('bare-citation', 'no brackets', '«@berman2000» ', 'someone@berman2000 '),
  inText('bare-citation', 'no sign', '«[berman2000]» ', '[berman] '),
  inText('unknown-term', 'a slip of the finger', ':term[«receptr»] ', ':term[RECEPTORS] ', {
    mend: 'Did you mean "receptor"?',
  }),
  inText('unknown-term', 'in braces', ':term[it]{of=«auk»} ', ':term[it]{of=area-under-the-curve} ', {
    mend: 'Did you mean "auc"?',
  }),
  inText('empty-term', 'a term', '«:term» ', ':term[AUC] '),
  inText('empty-term', 'a claim', '«:claim»{checked=2026-11 cite=label2025 grade=trial} ', ''),
  mistake('duplicate-term', 'another name', {
    file: glossary,
    from: '## Receptor',
    to: '«## Receptor (AUC)»',
    fine: '## Receptor (binding site, site)',
  }),
  mistake('term-without-definition', 'a heading alone', {
    file: glossary,
    from: '## Receptor',
    to: '«## Channel»\n\n## Receptor',
    fine: '## Channel\n\nA pore.\n\n## Receptor',
  }),
  mistake('text-outside-terms', 'before the first', {
    file: glossary,
    from: '## Dissociation',
    to: '«Words.»\n\n## Dissociation',
    fine: '# Glossary\n\n## Dissociation',
  }),
  mistake('claim-without-date', 'no date', {
    file: lesson,
    from: ':claim[It is approved.]{checked=2026-11 ',
    to: '«:claim»[It is approved.]{',
    fine: ':claim[It is approved.]{checked=2026-11-24 ',
  }),
  mistake('claim-without-date', 'a month that does not exist', {
    file: lesson,
    from: 'checked=2026-11',
    to: 'checked=«2026-13»',
  }),
  mistake('claim-without-source', 'no reference', {
    file: lesson,
    from: ':claim[It is approved.]{checked=2026-11 cite=label2025 ',
    to: '«:claim»[It is approved.]{checked=2026-11 ',
  }),
  mistake('unknown-grade', 'a slip of the finger', {
    file: lesson,
    from: 'grade=regulatory',
    to: 'grade=«regulatry»',
    mend: 'Did you mean "regulatory"?',
    fine: 'grade=expert',
  }),
  mistake('unknown-grade', 'no grade', {
    file: lesson,
    from: ':claim[It is approved.]{checked=2026-11 cite=label2025 grade=regulatory}',
    to: '«:claim»[It is approved.]{checked=2026-11 cite=label2025}',
  }),
  inText('similar-directive', 'a term', '«:trem»[receptor] ', 'At 10:30, a:b :team x:[y] '),
];
