import type { Link, List, ListItem, Paragraph } from 'mdast';
import type { Decision } from '../../course/scenario/scenario.js';
import { quotesIn } from '../blocks/split-quote.js';
import { reportStray } from '../blocks/stray-text.js';
import { idsFromText } from '../content-hash.js';
import type { Place } from '../diagnostics/diagnostic.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { GivenId, Page } from '../page.js';
import { plainText } from '../../course/plain-text.js';
import { readBraces, type Braces } from './braces.js';
import type { CaseNames } from './case-names.js';
import { readChanges } from './read-changes.js';
import { readCondition } from './read-condition.js';

/** A decision as it was read, and where its parts stand. */
export interface DraftDecision {
  decision: Decision;
  /** Of its words. */
  place: Place;
  /** Of the scene's id in its link. */
  target: Place;
  braces: Braces;
  objective?: GivenId;
}

/** Whether a list is one of decisions: an entry begins with a link to a scene. */
export function isDecisions(list: List): boolean {
  return list.children.some((item) => sceneLink(item) !== undefined);
}

export function readDecisions(list: List, scene: GivenId | undefined, names: CaseNames, page: Page): DraftDecision[] {
  const drafts = list.children.flatMap((item) => readDecision(item, scene, names, page) ?? []);
  const ids = idsFromText(
    'd',
    drafts.map(({ decision }) => decision.text),
  );
  return drafts.map((draft, index) => ({ ...draft, decision: { ...draft.decision, id: ids[index] ?? '' } }));
}

function readDecision(
  item: ListItem,
  sceneObjective: GivenId | undefined,
  names: CaseNames,
  page: Page,
): DraftDecision | undefined {
  const { report, source } = page;
  const found = sceneLink(item);
  const rationale = quotesIn(item.children, page);
  if (!found) {
    report('decision-without-link', source.placeOf(item.children[0] ?? item), {
      message: 'This entry does not say where it leads.',
      expected: 'A link to a scene: "- [What is done](#scene){score=1}".',
    });
    return undefined;
  }
  const { link, paragraph } = found;
  const { start, end } = source.rangeOf(link);
  const braces = bracesBehind(end, paragraph, page, names);
  reportStray(
    item.children.filter((part) => part !== paragraph && part.type !== 'blockquote'),
    'A decision is one link. Its reason is a quote below it, two spaces in: "  > …".',
    page,
  );
  const text = readText(link, page);
  const target = start + source.sliceOf(link).lastIndexOf(link.url);
  const score = readScore(braces, page);
  const critical = braces.get('critical');
  if (critical?.value === undefined && critical) reportNameless(critical.whole, page);
  const condition = braces.get('if');
  const own = braces.get('objective');
  const objective = own?.value ? { id: own.value, place: own.words } : sceneObjective;
  const holds = condition && readCondition(condition, names, page);
  return {
    place: source.placeOf(link),
    target: source.place(target + 1, target + link.url.length),
    braces,
    ...(own?.value && objective && { objective }),
    decision: {
      id: '',
      text,
      to: link.url.slice(1),
      ...(score !== undefined && { score }),
      ...(critical?.value !== undefined && { critical: critical.value }),
      ...(objective && { objective: objective.id }),
      ...(holds && { if: holds }),
      changes: readChanges(braces, names, page),
      rationale,
    },
  };
}

function sceneLink(item: ListItem): { link: Link; paragraph: Paragraph } | undefined {
  const [paragraph] = item.children;
  const link = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return paragraph?.type === 'paragraph' && link?.type === 'link' && link.url.startsWith('#')
    ? { link, paragraph }
    : undefined;
}

/** The braces behind the link; what else stands there is reported. */
function bracesBehind(from: number, paragraph: Paragraph, page: Page, names: CaseNames): Braces {
  const { source, report } = page;
  const { end } = source.rangeOf(paragraph);
  const gap = source.text.slice(from, end).search(/[^\s]/);
  if (gap === -1) return new Map();
  const isBraced = source.text[from + gap] === '{';
  const { braces, end: behind } = isBraced
    ? readBraces(from + gap, 'a decision', ['score', 'critical', 'objective', 'if'], names, page)
    : { braces: new Map() as Braces, end: from + gap };
  const rest = source.text.slice(behind, end);
  if (rest.trim()) {
    const at = behind + rest.length - rest.trimStart().length;
    report('stray-text', source.place(at, at + rest.trim().length), {
      message: 'This would not be shown.',
      expected: 'A decision is one link, with its attributes in braces behind it.',
    });
  }
  return braces;
}

/** A decision is a button: what can be pressed inside of it would be lost. */
function readText(link: Link, page: Page): string {
  const inlines = inlinesOf(link.children, page);
  if (inlines.some(({ type }) => !['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break'].includes(type))) {
    page.report('stray-text', page.source.placeOf(link), {
      message: 'A decision is words only: a citation, a term or a picture in it would not be shown.',
      expected: 'Put it into the reason below.',
    });
  }
  return plainText(inlines).replace(/\s+/g, ' ').trim();
}

function readScore(braces: Braces, { report }: Page): number | undefined {
  const score = braces.get('score');
  if (!score) return undefined;
  if (/^\d{1,3}(\.\d{1,3})?$/.test(score.value ?? '')) return Number(score.value);
  report('bad-attribute', score.words, {
    message: `"${score.value ?? 'score'}" is not a number of points.`,
    expected: 'score= and a number from 0 up, such as score=2.',
  });
  return undefined;
}

function reportNameless(place: Place, { report }: Page): void {
  report('critical-without-words', place, {
    message: 'This critical error has no name.',
    expected: 'critical= and a name that the front matter says in a sentence.',
  });
}
