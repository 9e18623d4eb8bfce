/** Every code that a diagnostic can carry. Codes are stable: authors and editors may filter by them. */
export type Severity = 'error' | 'warning';
export type DiagnosticCode = keyof typeof diagnosticCodes;

const error = (about: string) => ({ severity: 'error' as const, about });
const warning = (about: string) => ({ severity: 'warning' as const, about });

export const diagnosticCodes = {
  // Files
  'not-utf8': error('A file is not text in UTF-8.'),
  'too-deep': error('A file nests its parts too deeply to be read.'),
  'no-course-file': error('There is no course.yaml.'),
  'module-missing': error('course.yaml lists a module that has no folder with a module.yaml.'),
  'module-not-listed': warning('A folder holds a module that course.yaml does not list.'),
  'no-lessons': error('A module has no lessons.'),

  // YAML and JSON
  'bad-yaml': error('The YAML cannot be read.'),
  'no-front-matter': error('A lesson does not begin with front matter between two lines of three hyphens.'),
  'missing-key': error('A key that is needed is not there.'),
  'unknown-key': error('A key is not one that Kapstone knows.'),
  'bad-value': error('A value is not of the form that is expected.'),
  'bad-json': error('The JSON cannot be read.'),
  'bad-reference': error('A reference lacks what a citation needs, or has it in a wrong form.'),
  'duplicate-reference': error('Two references have the same id.'),

  // Ids
  'missing-id': error('A block that needs an id has none.'),
  'bad-id': error('An id is not lower-case letters, digits and single hyphens, beginning with a letter.'),
  'duplicate-id': error('An id is used twice in a module.'),
  'duplicate-module': error('A module stands in the course twice.'),
  'module-id-mismatch': error('The id in module.yaml is not the name of the folder.'),

  // The course and its modules
  'unknown-requirement': error('A module waits for a module that the course does not have.'),
  'circular-requirement': error('Modules wait for each other, so that none of them ever opens.'),
  'lesson-without-objective': error('A lesson names no objective.'),
  'empty-lesson': error('A lesson has no text.'),
  'unknown-objective': error('An objective is named that module.yaml does not have.'),
  'objective-not-measured': error('No item of the module measures an objective.'),
  'must-pass-unknown': error('A must-pass item is not in the bank.'),
  'assessment-too-long': error('The assessment draws more items than there are.'),
  'review-overdue': warning('The review of a module is due.'),
  'review-order': error('The next review lies before the last one, or the last one in the future.'),

  // Markdown
  'raw-html': error('HTML stands in the text.'),
  'first-level-heading': error('A first-level heading stands in the body; that is the lesson’s title.'),
  'heading-jump': error('A heading skips a level.'),
  'heading-too-deep': error('A heading is below the fourth level.'),
  'missing-alt': error('A picture has no words for those who cannot see it.'),
  'media-not-found': error('A picture or file is not there.'),
  'remote-image': error('A picture would come from another site.'),
  'unsafe-link': error('A link has a scheme other than http, https or mailto.'),
  'dead-link': error('A link leads nowhere in the course.'),
  'unknown-footnote': error('A footnote is referred to that is not there.'),
  'unused-footnote': warning('Nothing refers to a footnote.'),
  'footnote-outside-lesson': error('A footnote stands where there is no lesson to hold it.'),

  // Citations, terms, claims
  'unknown-citation': error('A citation’s key is not in references.json.'),
  'bad-citation': error('A citation cannot be read.'),
  'citation-to-confirm': error('The cited reference is still to be confirmed.'),
  'bare-citation': warning('A citation key stands in the text without its brackets or its @ sign.'),
  'unknown-term': error('A term is not in the glossary.'),
  'empty-term': error('A term or claim has no words in brackets.'),
  'duplicate-term': error('The glossary has a term or another name twice.'),
  'term-without-definition': error('A term of the glossary has no text.'),
  'text-outside-terms': error('Text of the glossary stands under no term.'),
  'claim-without-date': error('A claim does not say when it was checked.'),
  'claim-without-source': error('A claim names no reference.'),
  'unknown-grade': error('A claim’s grade of evidence is not one of those that exist.'),

  // Blocks
  'unknown-directive': error('A block has a name that Kapstone does not know.'),
  'similar-directive': warning('Something that looks like a term or a claim is read as plain text.'),
  'unknown-attribute': error('A block has an attribute that it does not know.'),
  'bad-attribute': error('An attribute has a value that is not expected.'),
  'unclosed-block': error('A block does not end.'),
  'stray-fence': error('Colons close a block that is not open.'),
  'unread-block': error('A line begins like a block but cannot be read as one.'),
  'misplaced-block': error('A block stands inside another one that cannot hold it.'),
  'missing-label': error('A block needs words in brackets behind its name.'),
  'empty-block': error('A block lacks what it is made of.'),
  'stray-text': error('Text of a block stands where it would not be shown.'),
  'figure-without-image': error('A figure does not begin with its picture.'),
  'figure-without-caption': error('A figure has no caption.'),
  'entry-without-date': error('An entry of a timeline does not begin with a date.'),
  'unknown-tag': error('An entry of a timeline has a tag that the timeline does not list.'),

  // Items
  'item-without-objective': error('An item does not say which objective it measures.'),
  'item-without-difficulty': error('An item has no difficulty from 1 to 5.'),
  'item-without-stem': error('An item asks nothing.'),
  'text-outside-items': error('A file of the bank holds text that belongs to no item.'),
  'too-few-options': error('A choice has fewer than two options.'),
  'choice-without-key': error('No option of a choice is marked as right.'),
  'option-without-box': error('An option has no box before it.'),
  'option-without-rationale': error('An option has no reason.'),
  'duplicate-option': error('Two options, entries or rows of an item have the same words.'),
  'too-few-entries': error('An order has fewer than two entries.'),
  'entry-without-reason': error('An entry of an order has no reason.'),
  'bad-match-table': error('A match is not one table with three columns and two rows at least.'),
  'row-without-answer': error('A row of a match has no answer.'),
  'row-without-reason': error('A row of a match has no reason.'),
  'numeric-without-answer': error('A numeric item has no answer.'),
  'not-a-number': error('Something that must be a number is not one.'),
  'numeric-without-unit': error('A numeric item has no unit.'),
  'numeric-without-rationale': error('A numeric item has no reason.'),
  'slip-without-reason': error('A slip has no words to say to it.'),
  'need-exceeds-items': error('A set needs more items than it has.'),
} as const satisfies Record<string, { severity: Severity; about: string }>;
