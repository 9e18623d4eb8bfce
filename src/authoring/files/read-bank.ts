import { isGraded } from '../../course/judge.js';
import { openingPlace } from '../markdown/attributes.js';
import { builtInKinds, isItemName } from '../blocks/read-item.js';
import { readBlock, reportMisplaced } from '../blocks/read-block.js';
import { checkBankPage } from '../checks/index.js';
import { asRead, pageOf, type PageSetting, type ReadPage } from '../page.js';
import { blocksWithin } from '../markdown/parse-markdown.js';
import { readTree } from './read-page.js';
import type { SourceText } from '../sources/source-text.js';

/** A file of the bank: items and nothing else; they are in the page's list. */
export function readBank(source: SourceText, setting: PageSetting): ReadPage {
  const page = pageOf(source, readTree(source, setting), setting);
  for (const node of page.tree.children) {
    if (node.type === 'containerDirective') {
      const isOurs = isItemName(node.name, page);
      readBlock(node, page);
      const isBlock =
        page.kinds.get(node.name) !== undefined ||
        ['set', 'callout', 'details', 'figure', 'timeline', 'cards', 'scenario'].includes(node.name);
      if (!isOurs && isBlock) {
        setting.report('misplaced-block', openingPlace(node, source), {
          message: `A ${node.name} cannot stand in the bank.`,
          expected: `Items only: ${builtInKinds.filter(isGraded).join(', ')}.`,
        });
      }
      continue;
    }
    if (!['definition', 'html', 'leafDirective', 'footnoteDefinition'].includes(node.type)) {
      setting.report('text-outside-items', source.placeOf(node), {
        message: 'This text belongs to no item.',
        expected: 'Items only. What an item asks stands between its lines of colons.',
      });
    }
    for (const block of blocksWithin(node)) reportMisplaced(block, page, 'list or quote');
  }
  checkBankPage(page);
  return asRead(page);
}
