import type { Heading, Root } from 'mdast';
import { idPattern } from '../../course/id.js';
import type { Scene } from '../../course/scenario/scenario.js';
import { reportStray } from '../blocks/stray-text.js';
import type { Place } from '../diagnostics/diagnostic.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { GivenId, Page } from '../page.js';
import { plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { slugOf } from '../markdown/slug.js';
import { readBraces, type Braces } from './braces.js';
import type { CaseNames } from './case-names.js';
import { readChanges } from './read-changes.js';
import { isDecisions, readDecisions, type DraftDecision } from './read-decision.js';

/** A scene as it was read; `id` is missing where it has none that can be used. */
export interface DraftScene {
  id?: GivenId;
  /** Of its heading. */
  place: Place;
  braces: Braces;
  decisions: DraftDecision[];
  scene: Scene;
  objective?: GivenId;
}

/** The scenes of a scenario: a heading each, with what follows it. */
export function readScenes({ children }: Root, names: CaseNames, page: Page): DraftScene[] {
  const starts = [...children.keys()].filter((index) => children[index]?.type === 'heading');
  reportStray(children.slice(0, starts[0] ?? children.length), 'The first scene begins with its heading.', page);
  return starts.map((start, index) =>
    readScene(children[start] as Heading, children.slice(start + 1, starts[index + 1]), names, page),
  );
}

function readScene(heading: Heading, body: Root['children'], names: CaseNames, page: Page): DraftScene {
  const { source } = page;
  const place = source.placeOf(heading);
  checkLevel(heading, place, page);
  const { title, braces } = readHeading(heading, names, page);
  const id = readId(braces, title, place, page);
  const own = braces.get('objective');
  const objective = own?.value ? { id: own.value, place: own.words } : undefined;
  const at = body.findIndex((part) => part.type === 'list' && isDecisions(part));
  const list = body[at];
  const decisions = list?.type === 'list' ? readDecisions(list, objective, names, page) : [];
  if (list) reportStray(body.slice(at + 1), 'The list of decisions ends a scene.', page);
  return {
    place,
    braces,
    decisions,
    ...(id && { id }),
    ...(objective && { objective }),
    scene: {
      id: id?.id ?? '',
      title,
      nodes: proseOf(list ? body.slice(0, at) : body, page),
      changes: readChanges(braces, names, page),
      isEnd: braces.has('end'),
      decisions: decisions.map(({ decision }) => decision),
    },
  };
}

/** The title, without the braces that end it. */
function readHeading(heading: Heading, names: CaseNames, page: Page): { title: string; braces: Braces } {
  const { source } = page;
  const { start } = source.rangeOf(heading);
  const opening = /\{[^{}]*\}?[\s#=-]*$/.exec(source.sliceOf(heading));
  const last = heading.children.at(-1);
  const isBraced = opening !== null && last?.type === 'text' && last.value.includes('{');
  if (!isBraced) return { title: plainText(inlinesOf(heading.children, page)).trim(), braces: new Map() };
  const { braces } = readBraces(start + opening.index, 'a scene', ['id', 'end', 'objective'], names, page);
  const words = { ...last, value: last.value.slice(0, last.value.lastIndexOf('{')) };
  return { title: plainText(inlinesOf([...heading.children.slice(0, -1), words], page)).trim(), braces };
}

function readId(braces: Braces, title: string, place: Place, { report }: Page): GivenId | undefined {
  const id = braces.get('id');
  if (!id?.value) {
    report('scene-without-id', place, {
      message: 'This scene has no id.',
      expected: `An id of your own behind its title: ## ${title || 'Title'} {#${slugOf(title, 'scene')}}.`,
    });
    return undefined;
  }
  if (!idPattern.test(id.value)) {
    report('bad-id', id.words, {
      message: `"${id.value}" is not an id.`,
      expected: 'Lower-case letters, digits and single hyphens, beginning with a letter.',
      mend: `Write "${slugOf(id.value, 'scene')}".`,
    });
    return undefined;
  }
  return { id: id.value, place: id.words };
}

function checkLevel({ depth }: Heading, place: Place, { report }: Page): void {
  if (depth === 1) {
    report('first-level-heading', place, {
      message: 'The title of the scenario stands in the front matter.',
      expected: 'Begin with ##.',
    });
  } else if (depth > 2) {
    report('heading-too-deep', place, { message: 'Every heading of a scenario is a scene.', expected: 'At most ##.' });
  }
}
