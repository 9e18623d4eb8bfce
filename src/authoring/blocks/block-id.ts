import { idPattern } from '../../course/id.js';
import type { Attributes } from '../attributes.js';
import type { GivenId, Page } from '../page.js';
import { slugOf } from '../slug.js';

/** The id that an author gave to a block; a missing or malformed one is reported. */
export function blockId(attributes: Attributes, { report, ids }: Page): GivenId | undefined {
  const given = attributes.get('id');
  const { name } = attributes.directive;
  if (!given?.value) {
    report('missing-id', attributes.namePlace, {
      message: `This ${name} has no id.`,
      expected: `An id of your own in braces: :::${name}{#an-id}. It never changes afterwards.`,
    });
    return undefined;
  }
  if (!idPattern.test(given.value)) {
    report('bad-id', given.place, {
      message: `"${given.value}" is not an id.`,
      expected: 'Lower-case letters, digits and single hyphens, beginning with a letter.',
      mend: `Write "${slugOf(given.value, name)}".`,
    });
    return undefined;
  }
  const id = { id: given.value, place: given.place };
  ids.push(id);
  return id;
}
