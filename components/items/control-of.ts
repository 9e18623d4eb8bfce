import { html, type TemplateResult } from 'lit';
import type { Item, Response } from '../../src/course/item.js';
import type { Outcome } from '../../src/course/outcome.js';
import './kap-choice.js';
import './kap-match.js';
import './kap-numeric.js';
import './kap-order.js';

export interface Shown {
  response: Response | undefined;
  readonly: boolean;
  outcome: Outcome | undefined;
  seed?: number;
}

/** The element that shows an item's kind; undefined for a kind that this player does not know. */
export function controlOf(item: Item, { response, readonly, outcome, seed }: Shown): TemplateResult | undefined {
  switch (item.kind) {
    case 'choice':
      return html`<kap-choice
        .item=${item}
        .response=${response}
        .readonly=${readonly}
        .outcome=${outcome}
        .seed=${seed}
      ></kap-choice>`;
    case 'order':
      return html`<kap-order
        .item=${item}
        .response=${response}
        .readonly=${readonly}
        .outcome=${outcome}
        .seed=${seed}
      ></kap-order>`;
    case 'match':
      return html`<kap-match
        .item=${item}
        .response=${response}
        .readonly=${readonly}
        .outcome=${outcome}
        .seed=${seed}
      ></kap-match>`;
    case 'numeric':
      return html`<kap-numeric
        .item=${item}
        .response=${response}
        .readonly=${readonly}
        .outcome=${outcome}
        .seed=${seed}
      ></kap-numeric>`;
    default:
      return undefined;
  }
}
