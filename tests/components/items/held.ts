import type { ItemElement } from '../../../components/items/item-element.js';
import type { Item, Response } from '../../../src/course/item.js';
import { judge } from '../../../src/course/judge.js';
import { stage } from '../../helpers/stage.js';

export interface Held {
  element: ItemElement;
  /** All responses that it fired, in their order. */
  fired: Response[];
  /** Shows what came of the response that is held now. */
  submit(): Promise<void>;
}

/** The element for an item, held as `kap-item` holds it: what it fires, it is given back. */
export async function held(item: Item): Promise<Held> {
  const place = await stage([{ tag: `kap-${item.kind}` }]);
  const element = place.firstElementChild as ItemElement;
  const fired: Response[] = [];
  element.addEventListener('kap-response-changed', ({ response }) => {
    fired.push(response);
    element.response = response;
  });
  element.item = item;
  await element.updateComplete;
  return {
    element,
    fired,
    submit: async () => {
      const response = element.response!;
      Object.assign(element, { readonly: true, outcome: judge(item, response) });
      await element.updateComplete;
    },
  };
}
