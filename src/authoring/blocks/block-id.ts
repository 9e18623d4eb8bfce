import { idPattern } from '../../course/id.js';
import type { Attributes } from '../markdown/attributes.js';
import type { GivenId, Page } from '../page.js';
import { slugOf } from '../markdown/slug.js';

/** The id that an author gave to a block; a missing or malformed one is reported. */
export function blockId(attributes: Attributes, page: Page): GivenId | undefined {
  const id = givenId(attributes, page);
  if (id) page.ids.push(id);
  return id;
}

/** The same for a block that borrows the id of what it shows. */
export function givenId(attributes: Attributes, { report }: Page): GivenId | undefined {
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
  return { id: given.value, place: given.place };
}
