/** A course of as many lessons as are asked for, each with items, citations, terms and a link. The same every time. */

const perModule = 25;

/** Its files, by path in the folder of the course. */
export function bigCourse(lessons) {
  const files = new Map();
  const modules = Array.from({ length: Math.ceil(lessons / perModule) }, (_, index) => `module-${index + 1}`);
  files.set(
    'course.yaml',
    `id: big\ntitle: A big course\nlanguage: en\nsummary: Many lessons.\nmodules: [${modules.join(', ')}]\n`,
  );
  files.set('references.json', JSON.stringify(Array.from({ length: works }, (_, index) => work(index))));
  files.set(
    'glossary.md',
    `# Glossary\n${Array.from({ length: terms }, (_, index) => `\n## Term ${letters(index)}\n\nWhat ${letters(index)} means [@work${index % works}].\n`).join('')}`,
  );
  for (const [at, module] of modules.entries()) {
    files.set(`${module}/module.yaml`, moduleYaml(module));
    const here = Math.min(perModule, lessons - at * perModule);
    for (let index = 0; index < here; index += 1)
      files.set(lessonPath(module, index), lesson(at * perModule + index, index + 1 < here ? index + 1 : index));
    files.set(
      `${module}/items/bank.md`,
      Array.from({ length: 12 }, (_, index) => item(`bank-${index}`, index)).join('\n'),
    );
  }
  return files;
}

export function lessonPath(module, index) {
  return `${module}/lessons/${String(index + 1).padStart(2, '0')}-lesson.md`;
}

const works = 400;
const terms = 150;

/** Words rather than figures: a number asks for its source. */
function letters(number) {
  return number
    .toString(26)
    .split('')
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join('');
}

function work(index) {
  return {
    id: `work${index}`,
    type: 'article-journal',
    title: `On the matter of ${letters(index)}`,
    author: [
      { family: `Author${letters(index % 90)}`, given: 'A. B.' },
      { family: `Writer${letters(index % 70)}`, given: 'C.' },
    ],
    issued: { 'date-parts': [[1980 + (index % 45)]] },
    'container-title': 'Journal of Examples',
    volume: String(index % 40),
    page: `${index + 1}-${index + 9}`,
    DOI: `10.1000/example.${index}`,
  };
}

function moduleYaml(id) {
  return `id: ${id}
title: The module ${id}
edition: "1.0"
summary: Lessons.
objectives:
  - { id: count, text: Count what is there. }
  - { id: tell, text: Tell one from another. }
authors:
  - { name: Somebody, role: Author }
disclosures: None.
reviewed: 2026-11-24
review-by: 2099-11-24
assessment: { items: 4, pass: 0.8 }
`;
}

function lesson(number, next) {
  const cite = (step) => `[@work${(number * 7 + step * 13) % works}]`;
  const term = (step) => `:term[term ${letters((number * 3 + step) % terms)}]`;
  const paragraph = (step) =>
    `In the room of ${letters(number * 31 + step)} somebody sits and waits, and the hour is long ${cite(step)}. A ${term(step)} is named, and nobody asks what it means. "It was quiet," she says, and *then* she goes on to the next thing that was on her mind ${cite(step + 1)}.\n`;
  return `---
id: lesson-${number}
title: Lesson ${letters(number)}
objectives: [count, tell]
minutes: 8
---

${[1, 2, 3].map(paragraph).join('\n')}
## What is known

${[4, 5, 6].map(paragraph).join('\n')}
| What | Where |
| --- | --- |
| One | Here |
| Another | There |

- A first point, in a list.
- A second one, with [what the next lesson says](${String(next + 1).padStart(2, '0')}-lesson.md).

:::callout[Keep this]{kind=key}
One sentence that should stay ${cite(9)}.
:::

${item(`first-${number}`, number)}
## What follows

${[7, 8, 9].map(paragraph).join('\n')}
${item(`second-${number}`, number + 1)}`;
}

function item(id, number) {
  const wrong = [800, 900].map((more) => `- [ ] A thing that is called ${letters(number + more)}\n  > It comes later.`);
  const options = wrong.toSpliced(
    number % 3,
    0,
    `- [x] A thing that is called ${letters(number + 701)}\n  > It comes next.`,
  );
  return `:::choice{#${id} objective=${number % 2 ? 'count' : 'tell'} difficulty=${1 + (number % 5)}}
What does ${letters(number + 700)} come before?

${options.join('\n')}
:::
`;
}
