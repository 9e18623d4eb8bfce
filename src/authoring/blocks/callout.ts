import { calloutKinds, type BlockOf } from '../../course/block.js';
import { Attributes } from '../markdown/attributes.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkFilled } from './check-filled.js';
import { readLabel } from './label.js';

export function readCallout(node: ContainerDirective, page: Page): BlockOf<'callout'> {
  const attributes = new Attributes(node, page.source, page.report, ['kind']);
  const kind = attributes.get('kind');
  const tone = calloutKinds.find((name) => name === kind?.value);
  if (kind && !tone) {
    page.report('bad-attribute', kind.place, {
      message: `"${kind.value}" is not a kind of callout.`,
      expected: `Kinds: ${calloutKinds.join(', ')}.`,
      mend: didYouMean(kind.value, calloutKinds),
    });
  }
  const title = readLabel(node, page);
  const nodes = proseOf(bodyOf(node), page);
  // Whom to call comes from the course.
  if (tone !== 'crisis') checkFilled(nodes, attributes, page);
  return { kind: 'callout', tone: tone ?? 'note', title, nodes };
}
