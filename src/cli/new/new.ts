import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { decodeUtf8 } from '../../authoring/sources/decode-utf8.js';
import { didYouMean } from '../../authoring/diagnostics/nearest.js';
import { slugOf } from '../../authoring/markdown/slug.js';
import { idPattern } from '../../course/id.js';
import { isGraded } from '../../course/judge.js';
import { CommandError } from '../command-error.js';
import { courseFolder } from '../course-folder.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { itemTemplateKinds, itemText, newPicture } from './item-templates.js';
import { listModule } from './list-module.js';
import { openModule, type ModuleFolder } from './open-module.js';
import { carryOut, refuseTaken, type Plan } from './plan.js';
import * as templates from './templates.js';

export const newThings = ['course', 'module', 'lesson', 'scenario', 'item'] as const;
export type NewThing = (typeof newThings)[number];

/** What was said on the command line; the rest is asked for, where there is somebody to ask. */
export interface NewWords {
  folder?: string | undefined;
  title?: string | undefined;
  id?: string | undefined;
  author?: string | undefined;
  objective?: string | undefined;
  kind?: string | undefined;
}

/** `kapstone new`: files that check clean, with one of each thing that authors want first. Overwrites nothing. */
export async function makeNew(thing: string | undefined, words: NewWords, io: Io): Promise<ExitCode> {
  const what = newThings.find((known) => known === thing);
  if (!what) {
    const meant = thing === undefined ? undefined : didYouMean(thing, newThings);
    throw new CommandError('usage', `kapstone new makes one of: ${newThings.join(', ')}.${meant ? ` ${meant}` : ''}`);
  }
  const plan: Plan = { made: new Map(), changed: new Map() };
  await planners[what](words, plan, io);
  carryOut(plan, io);
  const [course] = [...plan.made.keys()].filter((path) => basename(path) === 'course.yaml');
  if (course !== undefined) io.out(`See it while you write: kapstone dev ${quoted(relative(io.cwd, dirname(course)))}`);
  return exitCode.clean;
}

const planners: Record<NewThing, (words: NewWords, plan: Plan, io: Io) => Promise<void>> = {
  async course(words, plan, io) {
    const title = await titled('What is the course called?', 'A new course', words, io);
    const path = resolve(io.cwd, words.folder ?? (await ask('In which folder?', 'modules', io)));
    refuseTaken(join(path, 'course.yaml'), 'folder: kapstone new course <folder>', io);
    const author = await authorOf(words, io);
    const course = templates.courseYaml(idOf(title, words.id, 'course'), title, schemasFrom(path, io));
    plan.made.set(join(path, 'course.yaml'), course.replace('modules: []', 'modules:\n  - first-steps'));
    plan.made.set(join(path, 'references.json'), templates.references);
    plan.made.set(join(path, 'glossary.md'), templates.glossary);
    planModule(
      path,
      { id: 'first-steps', title: 'First steps', author, today: io.today },
      plan,
      io,
      templates.firstLesson,
    );
  },
  async module(words, plan, io) {
    const path = courseFolder(words.folder ?? '.', io);
    const title = await titled('What is the module called?', 'A new module', words, io);
    const id = idOf(title, words.id, 'module');
    const author = await authorOf(words, io);
    const file = join(path, 'course.yaml');
    planModule(path, { id, title, author, today: io.today }, plan, io);
    plan.changed.set(file, listModule(readFileSync(file, 'utf8'), id));
  },
  async lesson(words, plan, io) {
    const module = openModule(words.folder ?? '.', io);
    const title = await titled('What is the lesson called?', 'A new lesson', words, io);
    const objective = await objectiveOf(module, words, io);
    const id = freeId(idOf(title, words.id, 'lesson'), module, words.id);
    const last = module.lessons.map((file) => Number.parseInt(basename(file), 10)).filter(Number.isInteger);
    const number = String(Math.max(0, ...last) + 1).padStart(2, '0');
    const folder = join(module.path, 'lessons');
    const text = templates.lesson(id, title, objective, freeId(`${id}-check`, module), schemasFrom(folder, io));
    plan.made.set(join(folder, `${number}-${id}.md`), text);
  },
  async scenario(words, plan, io) {
    const module = openModule(words.folder ?? '.', io);
    const place = module.lessons.at(-1);
    if (place === undefined)
      throw new CommandError('usage', 'A scenario has its place in a lesson. Make one first: kapstone new lesson');
    const title = await titled('What is the case called?', 'A new case', words, io);
    const objective = await objectiveOf(module, words, io);
    const id = freeId(idOf(title, words.id, 'case'), module, words.id);
    const folder = join(module.path, 'scenarios');
    plan.made.set(join(folder, `${id}.md`), templates.scenario(id, title, objective, schemasFrom(folder, io)));
    plan.changed.set(place, withMore(place, templates.scenarioPlace(id)));
  },
  async item(words, plan, io) {
    const module = openModule(words.folder ?? '.', io);
    const kind = await oneOf(itemTemplateKinds, words.kind, 'choice', kindWords, io);
    const objective = await objectiveOf(module, words, io);
    const text = itemText(kind, freeId(words.id ?? `${objective}-${kind}`, module, words.id), objective);
    const picture = join(module.path, 'media', 'new-picture.svg');
    if (kind === 'hotspot' && !existsSync(picture)) plan.made.set(picture, newPicture);
    // What nobody judges stands in a lesson; the bank is for what is right or wrong.
    const bank = join(module.path, 'items', 'new-items.md');
    const file = isGraded(kind) ? bank : (module.lessons.at(-1) ?? bank);
    if (existsSync(file)) plan.changed.set(file, withMore(file, `\n${text}`));
    else plan.made.set(file, text);
  },
};

function planModule(
  course: string,
  words: templates.ModuleWords,
  plan: Plan,
  io: Io,
  change: (lesson: string) => string = (lesson) => lesson,
): void {
  const path = join(course, words.id);
  const within = (part: string) => schemasFrom(join(path, part), io);
  const lesson = templates.lesson('begin', 'Where to begin', 'name-the-kinds', 'begin-check', within('lessons'));
  plan.made.set(join(path, 'module.yaml'), templates.moduleYaml(words, schemasFrom(path, io)));
  plan.made.set(
    join(path, 'lessons', '01-begin.md'),
    `${change(lesson).replace('minutes: 5', 'minutes: 8')}${templates.scenarioPlace('first-case')}`,
  );
  plan.made.set(
    join(path, 'scenarios', 'first-case.md'),
    templates.scenario('first-case', 'A first case', 'answer-plainly', within('scenarios')),
  );
  const items = (['choice', 'true-false', 'order', 'match'] as const).map((kind) =>
    itemText(kind, `bank-${kind}`, kind === 'choice' ? 'name-the-kinds' : 'answer-plainly'),
  );
  plan.made.set(join(path, 'items', 'bank.md'), items.join('\n'));
}

async function ask(question: string, usual: string, io: Io): Promise<string> {
  const answer = (await io.ask?.(`${question} [${usual}] `))?.trim();
  return answer === undefined || answer === '' ? usual : answer;
}

async function titled(question: string, usual: string, { title }: NewWords, io: Io): Promise<string> {
  if (title?.trim()) return title.trim();
  if (io.ask) return ask(question, usual, io);
  throw new CommandError('usage', 'Say what it is called: --title "…"');
}

async function authorOf({ author }: NewWords, io: Io): Promise<string> {
  return author?.trim() ? author.trim() : ask('Who writes it?', 'Your name', io);
}

async function objectiveOf({ objectives }: ModuleFolder, { objective }: NewWords, io: Io): Promise<string> {
  const [first = ''] = objectives;
  return oneOf(objectives, objective, first, objectiveWords, io);
}

interface ChoiceWords {
  question: string;
  /** What is wrong with an answer that is none of the choices. */
  refusal: (answer: string) => string;
  /** Stands before the choices, where none of them is near. */
  list: string;
}

const kindWords: ChoiceWords = {
  question: 'Which kind?',
  refusal: (answer) => `There is no kind "${answer}".`,
  list: '--kind is one of',
};
const objectiveWords: ChoiceWords = {
  question: 'For which objective?',
  refusal: (answer) => `module.yaml has no objective "${answer}".`,
  list: 'Objectives:',
};

/** The choice that was given, or that is asked for: at the keyboard, until it is one. */
async function oneOf<Choice extends string>(
  choices: readonly Choice[],
  given: string | undefined,
  usual: Choice,
  { question, refusal, list }: ChoiceWords,
  io: Io,
): Promise<Choice> {
  for (;;) {
    const named = given ?? (await ask(`${question} ${choices.join(', ')}`, usual, io));
    const choice = choices.find((known) => known === named);
    if (choice !== undefined) return choice;
    const advice = `${refusal(named)} ${didYouMean(named, choices) ?? `${list} ${choices.join(', ')}.`}`;
    if (given !== undefined || !io.ask) throw new CommandError('usage', advice);
    io.err(advice);
  }
}

/** The id that was given, or one out of the title. */
function idOf(title: string, given: string | undefined, usual: string): string {
  if (given === undefined) return slugOf(title, usual);
  if (idPattern.test(given)) return given;
  throw new CommandError(
    'usage',
    `"${given}" is not an id. Lower-case letters, digits and single hyphens, a letter first.`,
  );
}

/** An id that nothing in the module has; one that was asked for is not changed. */
function freeId(id: string, { ids }: ModuleFolder, given?: string): string {
  if (!ids.has(id)) return id;
  if (given !== undefined) throw new CommandError('usage', `"${id}" is the id of something else in this module.`);
  let count = 2;
  while (ids.has(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}

/** @throws {CommandError} where the file is not in UTF-8: written again, its words would be lost. */
function withMore(file: string, text: string): string {
  const former = decodeUtf8(readFileSync(file));
  if (!former.isValid)
    throw new CommandError('not-ours', `${file} is not text in UTF-8, so it is left alone. Save it as UTF-8 first.`);
  return `${former.text.trimEnd()}\n${text}`;
}

/** As one types it. */
const quoted = (folder: string): string => (folder.includes(' ') ? `"${folder}"` : folder || '.');

/** The way from a folder of the author's to the schemas of the package. */
function schemasFrom(folder: string, io: Io): string {
  return relative(folder, io.schemas).split(sep).join('/');
}
