import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Hotspot } from '../../src/course/blocks/hotspot.js';
import { pictureMarkup, placeAttributes } from '../../src/course/markup/hotspot-markup.js';
import { itemWords, partId } from '../../src/course/markup/item-words.js';
import { proseMarkup, rowMarkup } from '../../src/course/markup/prose-markup.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';
import { markOfPart, partMark } from './mark-of-part.js';
import { regionAt } from './region-at.js';

type Region = Hotspot['regions'][number];

const signs = { right: '✓', wrong: '✕', missed: '○' };

/**
 * Regions of a picture, and the same regions as a list of native radios or checkboxes: a press on either shows in both. The
 * picture is for pointers; the list is what keyboard and screen reader use. The regions are never shuffled, since
 * the picture holds them in their places.
 *
 * @summary A hotspot item's picture and list of regions.
 */
@customElement('kap-hotspot')
export class KapHotspot extends ItemElement {
  @property({ attribute: false }) override item: Hotspot | undefined;
  @query('.hotspot-map') private map!: SVGSVGElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.onPress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.onPress);
  }

  private get chosen(): ReadonlySet<string> {
    return new Set(this.response?.kind === 'hotspot' ? this.response.chosen : []);
  }

  private choose(id: string, isChosen: boolean): void {
    if (!this.item) return;
    const others = this.item.multiple ? [...this.chosen].filter((other) => other !== id) : [];
    this.change({ kind: 'hotspot', chosen: isChosen ? [...others, id] : others });
  }

  private readonly onPress = (event: MouseEvent): void => {
    const isOnPicture = (event.target as Element).closest('.hotspot-picture') !== null;
    if (!this.item || !this.map || this.readonly || !isOnPicture) return;
    const { left, top, width, height } = this.map.getBoundingClientRect();
    const region = regionAt(this.item.regions, { x: event.clientX - left, y: event.clientY - top }, { width, height });
    // A second press takes one of several back; among single ones there is always one, as with radios.
    if (region) this.choose(region.id, !this.item.multiple || !this.chosen.has(region.id));
  };

  override render() {
    const { item } = this;
    if (!item) return nothing;
    return html`<div class="hotspot">
      <div class="hotspot-picture ${this.readonly ? 'is-final' : ''}">
        ${drawn(pictureMarkup, item.image)}<svg class="hotspot-map" aria-hidden="true">
          ${item.regions.map((region, index) => this.renderRegion(region, index))}
        </svg>
      </div>
      <fieldset class="choice-set">
        <legend class="item-hint">${item.multiple ? itemWords.hotspotSeveral : itemWords.hotspotOne}</legend>
        ${repeat(
          item.regions,
          (region) => region.id,
          (region, index) => this.renderOption(item, region, index),
        )}
      </fieldset>
    </div>`;
  }

  private renderRegion(region: Region, index: number): TemplateResult {
    const { x, y, width, height } = placeAttributes(region.place);
    const kind = this.outcome && partMark(region, this.chosen);
    const state = `${this.chosen.has(region.id) ? 'is-chosen' : ''} ${kind ? `is-${kind}` : ''}`;
    return svg`<g class="hotspot-region ${state}">
      <rect class="hotspot-halo" x=${x} y=${y} width=${width} height=${height} rx="4"></rect>
      <rect class="hotspot-edge" x=${x} y=${y} width=${width} height=${height} rx="4"></rect>
      <svg class="hotspot-badge" x=${x} y=${y}>
        <circle r="11"></circle>
        <text text-anchor="middle" dy="0.36em">${kind ? signs[kind] : index + 1}</text>
      </svg>
    </g>`;
  }

  private renderOption(item: Hotspot, region: Region, index: number): TemplateResult {
    const isChosen = this.chosen.has(region.id);
    const isExplained = this.outcome !== undefined && (isChosen || region.right) && region.rationale.length > 0;
    const why = partId(item.id, `why-${region.id}`);
    return html`<div class="choice-option ${isChosen ? 'is-chosen' : ''}">
      <label class="choice-row"
        ><input
          type=${item.multiple ? 'checkbox' : 'radio'}
          name=${partId(item.id, 'region')}
          value=${region.id}
          aria-describedby=${isExplained ? why : nothing}
          .checked=${live(isChosen)}
          ?disabled=${this.readonly}
          @change=${(event: Event) => {
            this.choose(region.id, (event.target as HTMLInputElement).checked);
          }}
        /><span class="hotspot-number">${index + 1}</span
        ><span class="choice-text">${drawn(rowMarkup, region.content)}</span>${
          this.outcome ? markOfPart(region, item.regions, this.chosen) : nothing
        }</label
      >${isExplained ? html`<div class="rationale" id=${why}>${drawn(proseMarkup, region.rationale)}</div>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-hotspot': KapHotspot;
  }
}
