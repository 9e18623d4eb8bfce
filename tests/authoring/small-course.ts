/** A small course in which nothing is wrong: what the tests change and break. */
import type { CompileOptions } from '../../src/authoring/compile-course.js';
import type { KindRunner } from '../../src/authoring/kinds/kind-runner.js';
import { placeInStack } from '../../src/authoring/kinds/place-in-stack.js';
import { breachesOf } from '../../src/contract/kind-contract.js';
import { messageOf } from '../../src/course/kinds/compile-kind.js';

export type Files = ReadonlyMap<string, string | Uint8Array>;

export const smallCourse: ReadonlyMap<string, string> = new Map([
  [
    'course.yaml',
    `id: small
title: A small course
language: en
summary: It is for tests.
modules:
  - history
  - id: later
    title: Later
    planned: true
    requires: [history]
`,
  ],
  [
    'references.json',
    `[
  { "id": "berman2000", "type": "article-journal", "title": "Antidepressant effects", "author": [{ "family": "Berman", "given": "R." }, { "family": "Cappiello", "given": "A." }], "issued": { "date-parts": [[2000]] }, "container-title": "Biological Psychiatry", "DOI": "10.1016/S0006-3223(99)00230-9" },
  { "id": "feder2014", "type": "article-journal", "title": "Efficacy", "author": [{ "family": "Feder", "given": "A." }], "issued": { "date-parts": [[2014]] } },
  { "id": "label2025", "type": "webpage", "title": "A label", "author": [{ "literal": "The Agency" }], "issued": { "date-parts": [[2025]] }, "URL": "https://example.org/label" },
  { "id": "draft2026", "type": "book", "title": "[title to confirm] A draft", "issued": { "date-parts": [[2026]] } }
]
`,
  ],
  [
    'glossary.md',
    `## Dissociation

A loosening of links [@feder2014]. See :term[AUC].

## Area under the curve (AUC)

A measure of exposure.

## Receptor

Where a drug acts.
`,
  ],
  [
    'history/module.yaml',
    `id: history
title: History
edition: "1.0"
summary: Where it comes from.
objectives:
  - id: classes
    text: Tell classes apart.
  - id: milestones
    text: Order milestones.
authors:
  - name: Kapstone editors
    role: Authors
disclosures: None.
reviewed: 2026-11-01
review-by: 2027-11-01
assessment:
  items: 2
  pass: 0.8
  must-pass: [bank-choice]
`,
  ],
  [
    'history/lessons/01-words.md',
    `---
id: words
title: Words
objectives: [classes]
minutes: 5
content-note: It speaks of harm.
---

Ketamine acts at a :term[receptor] [@berman2000, p. 3]. Sessions begin at 10:30; see [the timeline](02-dates.md#first-wave).[^one]

## Classes

Some speak of :term[dissociations]. :claim[It is approved.]{checked=2026-11 cite=label2025 grade=regulatory}

![A square](media/square.svg)

### A closer look

Go back to [classes](#classes).

[^one]: A note.

:::callout[A title]{kind=key}
Keep this.
:::

:::details[More]
For those who want it.
:::

:::figure{#square}
![A black square](media/square.svg)

The caption [@berman2000].

The long description.
:::

:::choice{#lesson-choice objective=classes difficulty=2}
Which receptor is blocked?

- [ ] AMPA
  > No, it is activated.
- [x] NMDA
  > Yes [@berman2000].
:::
`,
  ],
  [
    'history/lessons/02-dates.md',
    `---
id: dates
title: Dates
objectives: [milestones]
minutes: 5
---

Dates follow.

:::timeline{#first-wave tags="drug law"}
- 1943 · drug · Hofmann notices the effects.
- 27 Oct 1970 · law · The act is signed.
- 1999 · Scheduled.
:::

:::cards{#substances}
### LSD

- Class: classic psychedelic
- Target: 5-HT2A

A sentence.

### Ketamine

- Class: dissociative
:::

:::order{#lesson-order objective=milestones difficulty=2}
Put these in order.

1. First
   > 1943
2. Second
   > 1964
:::

::::set[A set]{#lesson-set need=1}
Pick the best.

:::numeric{#lesson-numeric objective=milestones answer=5 unit=people tolerance=0.5 difficulty=3 group="Sums"}
How many?

> Five, rounded up.

- 4
  > Rounded down.
:::

:::choice{#set-choice objective=milestones difficulty=1}
Which year?

- [x] 1943
  > Yes.
- [ ] 1944
  > A year late.
:::
::::
`,
  ],
  [
    'history/items/bank.md',
    `:::choice{#bank-choice objective=classes difficulty=2}
Which are right?

- [x] One
  > Yes.
- [x] Two
  > Yes.
- [ ] Three
  > No.
:::

:::match{#bank-match objective=classes difficulty=2}
Give each its class.

| Substance | Class | Why |
| --- | --- | --- |
| LSD | classic | An ergoline. |
| Psilocin | classic | A tryptamine. |
| MDMA | entactogen | It releases monoamines. |
:::

:::choice{#bank-year objective=milestones difficulty=3 confidence}
Which year?

- [x] 1943
  > Yes.
- [ ] 1944
  > A year late.
:::
`,
  ],
  ['history/media/square.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"></svg>'],
]);

/** A style of a few lines: reading a large one takes most of a compilation. */
const smallStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Small</title><id>small</id></info>
<macro name="who"><names variable="author"><name form="short" and="symbol"/></names></macro>
<macro name="when"><date variable="issued"><date-part name="year"/></date></macro>
<citation><sort><key macro="who"/></sort><layout prefix="(" suffix=")" delimiter="; "><group delimiter=", "><text macro="who"/><text macro="when"/><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group></layout></citation>
<bibliography><sort><key macro="who"/></sort><layout suffix="."><group delimiter=" "><text macro="who"/><text macro="when"/><text variable="title" font-style="italic"/></group></layout></bibliography></style>`;

/** Runs kinds in the page of the tests. The file's name is where an error says that it came about. */
const runner: KindRunner = {
  run(script, file) {
    try {
      // Indirect, so that it sees nothing of this file.
      return { value: (0, eval)(`(${script})\n//# sourceURL=${file}`) as unknown };
    } catch (error) {
      return { failure: messageOf(error), ...placeInStack(error, file) };
    }
  },
  breachesOf,
};

export const options: CompileOptions = { today: '2026-11-24', cslStyle: smallStyle, runner };

/** The course with a file set, or with a file left out where its content is undefined. */
export function withFile(path: string, content: string | Uint8Array | undefined, files: Files = smallCourse): Files {
  const changed = new Map(files);
  if (content === undefined) changed.delete(path);
  else changed.set(path, content);
  return changed;
}

/** The course with the first `from` of a file replaced. */
export function withEdit(path: string, from: string, to: string, files: Files = smallCourse): Files {
  const text = files.get(path);
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${path} has no "${from}".`);
  return withFile(
    path,
    text.replace(from, () => to),
    files,
  );
}
