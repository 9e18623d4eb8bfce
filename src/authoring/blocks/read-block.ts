import type { Block } from '../../course/block.js';
import { isItemKind } from '../../course/kinds/own-kind.js';
import { openingPlace } from '../markdown/attributes.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { fencePairs } from '../markdown/fence-pairs.js';
import type { Page } from '../page.js';
import { blocksWithin, type ContainerDirective } from '../markdown/parse-markdown.js';
import { readCallout } from './callout.js';
import { readCards } from './cards.js';
import { readChecklist } from './checklist.js';
import { readComparison } from './comparison.js';
import { readDetails } from './details.js';
import { readDialogue } from './dialogue.js';
import { readFigure } from './figure.js';
import { readItemSet } from './item-set.js';
import { readPkExplorer } from './pk-explorer.js';
import { readCustomBlock } from './custom.js';
import { builtInKinds, isItemName, readItem } from './read-item.js';
import { readReflection } from './reflection.js';
import { readStepper } from './stepper.js';
import { readScenarioBlock } from './scenario.js';
import { readTimeline } from './timeline.js';
import { readTrialPlot } from './trial-plot.js';

const readers = new Map<string, (node: ContainerDirective, page: Page) => Block | undefined>([
  ['callout', readCallout],
  ['details', readDetails],
  ['figure', readFigure],
  ['timeline', readTimeline],
  ['cards', readCards],
  ['set', readItemSet],
  ['stepper', readStepper],
  ['checklist', readChecklist],
  ['comparison', readComparison],
  ['dialogue', readDialogue],
  ['reflection', readReflection],
  ['pk-explorer', readPkExplorer],
  ['trial-plot', readTrialPlot],
  ['scenario', readScenarioBlock],
]);
/** The name of every block that Kapstone brings. */
export const blockNames: readonly string[] = [...readers.keys(), ...builtInKinds];

/** The block that a directive makes; undefined where it makes none, which is reported. */
export function readBlock(node: ContainerDirective, page: Page): Block | undefined {
  const { name } = node;
  const own = page.kinds.get(name);
  const block =
    own && !isItemKind(own.kind)
      ? readCustomBlock(node, own.name, own.kind, page)
      : isItemName(name, page)
        ? readItem(node, page)
        : readers.get(name)?.(node, page);
  const names = [...blockNames, ...page.kinds.keys()];
  if (!names.includes(name)) {
    page.report('unknown-directive', openingPlace(node, page.source), {
      message: `There is no block "${name}".`,
      expected: `Blocks: ${names.join(', ')}.`,
      mend: didYouMean(name, names),
    });
  }
  for (const inner of blocksWithin(node)) {
    const isAtHome = name === 'set' && isItemName(inner.name, page) && node.children.includes(inner);
    // What stands in an unknown block is read for its own mistakes; where it may stand is not known.
    if (isAtHome) readMisplaced(inner, page, name);
    else if (names.includes(name)) reportMisplaced(inner, page, name);
    else readBlock(inner, page);
  }
  return block;
}

/** Says that a block stands where it cannot, and reads it for its own mistakes. */
export function reportMisplaced(node: ContainerDirective, page: Page, holder: string): void {
  const { openings } = fencePairs(page.source);
  const around = openings.get(openings.get(page.source.rangeOf(node).start)?.within ?? -1);
  // It stands in a block that does not end, which is enough to say.
  if (around?.isClosed === false) {
    readBlock(node, page);
    return;
  }
  page.report('misplaced-block', openingPlace(node, page.source), {
    message: `A ${node.name} cannot stand inside a ${holder}.`,
    expected: 'Close the one before you begin the other. Only a set holds other blocks, and these are items.',
  });
  readBlock(node, page);
}

/** An item of a set was read by the set: only what stands inside it is left. */
function readMisplaced(item: ContainerDirective, page: Page, holder: string): void {
  for (const inner of blocksWithin(item)) reportMisplaced(inner, page, holder === 'set' ? item.name : holder);
}
