import { defaultOf, readAttribute, specWords, type AttributeSpecs } from '../../course/kinds/attribute-spec.js';
import type { AttributeValues } from '../../course/blocks/custom.js';
import { refusalOf } from '../../course/kinds/compile-kind.js';
import type { OwnKind } from '../../course/kinds/own-kind.js';
import type { Attributes } from '../markdown/attributes.js';
import type { Page } from '../page.js';
import { reportBreach } from './report-breach.js';

/** The attributes of a block of an author's own kind; undefined where one is missing or is not what the kind takes, which is reported. */
export function ownAttributes(kind: OwnKind, attributes: Attributes, page: Page): AttributeValues | undefined {
  const read = Object.entries(kind.attributes).map(
    ([name, spec]) => [name, valueOf(name, spec, attributes, page)] as const,
  );
  if (read.some(([, value]) => value === undefined)) return undefined;
  const values = Object.fromEntries(read) as AttributeValues;
  const refusal = refusalOf(kind, values);
  if ('trouble' in refusal) {
    reportBreach(refusal.trouble, attributes, page);
    return undefined;
  }
  if (refusal.value === undefined) return values;
  page.report('bad-attribute', attributes.namePlace, {
    message: refusal.value,
    expected: 'Attributes that go together.',
  });
  return undefined;
}

function valueOf(name: string, spec: AttributeSpecs[string], attributes: Attributes, { report }: Page) {
  const written = attributes.get(name);
  const expected = `${name}= and ${specWords(spec)}: ${spec.about}.`;
  if (!written) {
    const value = defaultOf(spec);
    if (value === undefined)
      report('missing-attribute', attributes.namePlace, {
        message: `This ${attributes.directive.name} has no ${name}.`,
        expected,
      });
    return value;
  }
  const value = readAttribute(spec, written.value);
  if (value === undefined)
    report('bad-attribute', written.place, { message: `"${written.value}" is not expected here.`, expected });
  return value;
}
