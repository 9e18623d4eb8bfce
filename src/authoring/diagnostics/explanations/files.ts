import { explain, type Topic } from './explanation.js';

export const fileTopic = {
  'unreadable-file': explain(
    'What cannot be opened is missing from the course, and nothing can be said about it.',
    'Open the file in your editor. If that fails too, ask whoever looks after your computer; if it is a link, put the file itself there.',
  ),
  'not-utf8': explain(
    'Letters such as é and ü, and quotation marks, would turn into other signs.',
    'Save the file again with the encoding UTF-8. Editors ask for it under "Save as" or in the line at the bottom.',
  ),
  'control-sign': explain(
    'It comes along when text is pasted from a PDF or a form. Some browsers show a box for it, and searches fail.',
    'Delete the sign that the carets point at, and type the words around it anew if you cannot see it.',
  ),
  'file-too-big': explain(
    'A lesson of an hour has about 40,000 characters. A file of a million is a picture that was saved as text, or a mistake, and would take minutes to read.',
    'Look at the end of the file: what is pasted there does not belong into it. Pictures go into media/.',
  ),
  'line-too-long': explain(
    'A line of many pages is mostly a picture that was pasted as text ("data:image/png;base64,…"). It would take minutes to read.',
    'Save the picture into media/ and write ![What it shows](media/picture.png). Put an empty line between paragraphs.',
  ),
  'too-deep': explain(
    'Quotes and lists inside each other, dozens of times, come from a slip of the keyboard or a broken export, and no screen can show them.',
    'Take out the signs at the beginning of the line: > and - and *.',
  ),
  'unread-file': explain(
    'You would wait in vain for the lesson to show up: Kapstone reads Markdown files in lessons/, items/ and scenarios/, and not in folders below them.',
    'Save it as plain text with a name that ends in .md, in the folder itself. What is a draft can lie in a folder of another name, such as drafts/.',
  ),
  'heavy-media': explain(
    'A learner with a slow line waits ten seconds for every million bytes, and pays for them.',
    'Save a photograph as JPEG, 1600 pixels wide at most; a drawing as SVG. Films can be cut into parts.',
  ),
  'no-course-file': explain(
    'course.yaml names the modules and their order. Without it there is no course.',
    'Run "kapstone new course", or call the command in the folder in which course.yaml lies.',
  ),
  'module-missing': explain(
    'The course would have a line that leads nowhere.',
    'Write the name of the folder just as it is, or "planned: true" and a title for a module that is still to come.',
    'course',
    'modules:\n  - history\n  - §',
    'practice',
    'id: practice\n    title: Practice\n    planned: true',
  ),
  'no-module-file': explain(
    'module.yaml holds the title, the objectives and who wrote it. Without it the folder is not read at all.',
    'Run "kapstone new module" and move your files into the folder that it makes, or copy the module.yaml of another module and change it.',
  ),
  'module-not-listed': explain(
    'Learners do not see a module that course.yaml does not list.',
    'Add its folder to the list in course.yaml, where it belongs in the order: "- history".',
  ),
  'no-lessons': explain(
    'A module without lessons has nothing to read.',
    'Add a file to its folder lessons/, or run "kapstone new lesson".',
  ),
  'bad-yaml': explain(
    'YAML is the form of course.yaml, module.yaml and front matter: a key, a colon, a space, a value. Where it cannot be read, nothing below is known.',
    'Most often words hold a colon and need quotes around them, a quote or a bracket does not close, or a line stands in the wrong column.',
    'module',
    'title: §',
    'Ketamine: an overview',
    '"Ketamine: an overview"',
  ),
  'curly-quotes': explain(
    'Word and some phones turn quotation marks into curly ones. YAML takes only straight ones for its own, so the title of a page would be shown in quotation marks.',
    'Type straight ones. A title that is a quotation has both: title: "“Will it help me?”".',
    'head',
    'title: §',
    '“Where to begin”',
    '"Where to begin"',
  ),
  'no-front-matter': explain(
    'Front matter gives a lesson its id and its title, which everything else refers to.',
    'Begin the file with a line of three hyphens, then id, title, objectives and minutes, then three hyphens again.',
  ),
  'missing-key': explain(
    'Something that learners see, or that their work refers to, would be empty.',
    'Add the key. The message says what is expected there.',
    'module',
    'authors:\n  - name: Ana Silva\n§',
    '',
    '    role: Author',
  ),
  'unknown-key': explain(
    'A key with a slip in its name would be passed over without a word, and what it says would be lost.',
    'Compare it with the keys that are known here. "kapstone new" writes files in which an editor completes them.',
    'head',
    '§: It speaks of harm.',
    'contentnote',
    'content-note',
  ),
  'bad-value': explain(
    'A date that does not exist or a number in words cannot be compared or counted.',
    'Write it in the form that the message names.',
    'head',
    'minutes: §',
    'five',
    '5',
  ),
  'bad-json': explain(
    'references.json cannot be read, so no citation of the course can be worded.',
    'Export the list from Zotero again (CSL JSON). If you edit it by hand: a comma between entries, none after the last, straight double quotes.',
    'references',
    '{ "id": "zarate2006", "type": "book", "title": "A trial"§ }',
    ',',
    '',
  ),
  'bad-reference': explain(
    'The reference would read "n.d." or show no author, and nobody could find the work.',
    'Give it an id, a type, a title, authors with family and given name, and the date in parts.',
    'references',
    '{ "id": "zarate2006", "type": "article-journal", "title": "A trial", "author": [§] }',
    '"Zarate, C."',
    '{ "family": "Zarate", "given": "C." }',
  ),
  'duplicate-reference': explain(
    'A citation would lead to one of two works, and nobody knows to which.',
    'Give one of them another id, such as berman2000b, and look through the citations of both.',
    'references',
    '{ "id": "§", "type": "book", "title": "A second work" }',
    'berman2000',
    'berman2000b',
  ),
} as const satisfies Topic;
