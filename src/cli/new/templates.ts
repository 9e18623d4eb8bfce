/** What `kapstone new` writes: files that check clean, show one of each thing that authors want first, and say what to change. */

export interface ModuleWords {
  id: string;
  title: string;
  author: string;
  /** YYYY-MM-DD. */
  today: string;
}

/** Editors with a YAML server read it, then complete keys and underline slips while one types. */
const schema = (name: string, schemas: string) => `# yaml-language-server: $schema=${schemas}/${name}.json\n`;

export const courseYaml = (id: string, title: string, schemas: string): string =>
  `${schema('course', schemas)}# The course: its title, and its modules in the order in which learners meet them.
id: ${id} # never changes once learners have begun
title: ${quoted(title)}
language: en
summary: One or two sentences for the front page. # shown below the title

# How the course words things. "kapstone explain stigmatising-word" and "hard-to-read" say more.
wording:
  grade: 12 # lessons that are harder to read than this school grade are reported
  # avoid: { detox: withdrawal care } # words to avoid, each with a better one

# A folder each. Announce one that is still to come with: - { id: later, title: Later, planned: true }
modules: []
`;

export const references = `[
  {
    "id": "berman2000",
    "type": "article-journal",
    "title": "Antidepressant effects of ketamine in depressed patients",
    "author": [
      {
        "family": "Berman",
        "given": "R. M."
      },
      {
        "family": "Cappiello",
        "given": "A."
      },
      {
        "family": "Anand",
        "given": "A."
      },
      {
        "family": "Oren",
        "given": "D. A."
      },
      {
        "family": "Heninger",
        "given": "G. R."
      },
      {
        "family": "Charney",
        "given": "D. S."
      },
      {
        "family": "Krystal",
        "given": "J. H."
      }
    ],
    "issued": {
      "date-parts": [
        [
          2000
        ]
      ]
    },
    "container-title": "Biological Psychiatry",
    "volume": "47",
    "issue": "4",
    "page": "351-354",
    "DOI": "10.1016/S0006-3223(99)00230-9"
  }
]
`;

export const glossary = `# Glossary

## Trial

A study in which people are given one of several treatments, mostly by chance.
`;

export const moduleYaml = ({ id, title, author, today }: ModuleWords, schemas: string): string =>
  `${schema('module', schemas)}# The module: what it is for, who stands behind it, and how it is assessed.
id: ${id} # the name of this folder; it never changes
title: ${quoted(title)}
edition: "1.0" # raise it when you release a change
summary: One or two sentences about this module.

# "After this module the learner can …": one verb each that can be seen or heard.
objectives:
  - id: name-the-kinds
    text: Name two kinds of study and what each can show.
  - id: answer-plainly
    text: Answer a client's question without promising more than is known.

authors:
  - name: ${quoted(author)}
    role: Author
disclosures: Not stated yet. # whether an author has a relationship with a company that sells what this module is about
reviewed: ${today} # last read against the literature
review-by: ${nextYear(today)} # after this day learners are told that a review is due

assessment:
  items: 2 # drawn from items/ for each sitting
  pass: 0.5 # 0.8 is common where the bank holds more
`;

export const lesson = (id: string, title: string, objective: string, item: string, schemas: string): string => `---
${schema('lesson', schemas)}id: ${id}
title: ${quoted(title)}
objectives: [${objective}]
minutes: 5
# content-note: It speaks of … (shown before the text, where there is something to warn of)
---

Begin with somebody whom the reader knows: a client, a question, a moment in the room. One idea in a paragraph, and an empty line
between two of them.

## What is known

Headings begin with two signs. Words can be **strong** or *stressed*.

:::callout[Keep this]{kind=key}
The one sentence that should stay. Kinds: note, key, safety, unknown.
:::

:::details[More, for those who want it]
What only some will read.
:::

## Try it

An item asks. Under each answer stands its reason, as a quote.

:::choice{#${item} objective=${objective} difficulty=2}
A client asks, "Will it help me?" Which answer can you stand behind?

- [ ] "It helps most people, so I expect that it will."
  > It is a promise, and nobody can keep it.
- [x] "It helps some people. I can't know if you are one."
  > It is true, and leaves room for what follows.
- [ ] "Let's not talk about that before we have begun."
  > The question is a part of consent, and comes first.
:::
`;

/** The first lesson of a course, which has a source and a term to show. */
export const firstLesson = (text: string): string =>
  text.replace(
    'Headings begin with two signs.',
    'A source stands in brackets: a small :term[trial] of ketamine in depression came out in 2000 [@berman2000].\n\nHeadings begin with two signs.',
  );

export const scenario = (id: string, title: string, objective: string, schemas: string): string => `---
${schema('scenario', schemas)}id: ${id}
title: ${quoted(title)}
objectives: [${objective}]
minutes: 5
start: arrival # the scene that it begins with
variables: { trust: 1 } # what decisions can change
---

## Arrival {#arrival}

A client comes in late and looks at the floor.

- [Begin, to keep to the time](#silence){score=0 trust=-1}
  > What has changed since the last visit is asked first.
- [Ask how she has come here today](#silence){score=2 trust=+1}
  > A minute, and she learns that nothing here is rushed.

## Silence {#silence minutes=+10}

She says nothing for a while.

- [Wait with her](#debrief){score=2}
  > Silence is not empty.
- [Ask what she would like to have close by](#debrief){score=1 if="trust >= 2"}
  > It is good, and may come a little soon.
- [Fill the silence](#debrief){score=0}
  > The need to speak was yours, not hers.

## Debrief {#debrief end}

What would you take to supervision?
`;

/** What gives a scenario its place in a lesson. */
export const scenarioPlace = (id: string): string => `
:::scenario{#${id}}
You are the therapist. Client and readings are invented.
:::
`;

const quoted = (text: string): string => JSON.stringify(text);

/** A year later, on a day that exists. */
function nextYear(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('02-29', '02-28')}`;
}
