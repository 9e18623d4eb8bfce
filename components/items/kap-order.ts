import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Order } from '../../src/course/blocks/order.js';
import { textOf } from '../../src/course/markup/element.js';
import { itemWords, partId } from '../../src/course/markup/item-words.js';
import { proseMarkup, rowMarkup } from '../../src/course/markup/prose-markup.js';
import { presentedOrder } from '../../src/course/presented.js';
import { drawn } from './drawn.js';
import { focusedIn } from './focused-in.js';
import { Glide } from './glide.js';
import { ItemElement } from './item-element.js';
import { mark } from './mark.js';
import { moved } from './moved.js';
import { RowDrag, type RowDragHost } from './row-drag.js';

type Entry = Order['entries'][number];

/**
 * A list to put in order, in three ways that are as good as each other: the arrows of each entry; its grip, which space
 * lifts and drops and Escape puts back; or dragging with mouse or finger. What is lifted becomes the response when it is
 * dropped.
 *
 * @summary An order item's entries.
 */
@customElement('kap-order')
export class KapOrder extends ItemElement implements RowDragHost {
  @property({ attribute: false }) override item: Order | undefined;
  @query('.order-list') readonly list!: HTMLElement | null;
  /** The entry in the air, and the order as it would be if it were dropped now. */
  @state() private lifted: { id: string; sequence: string[]; by: 'key' | 'pointer' } | undefined;
  @state() private announcement = '';
  readonly #drag = new RowDrag(this);
  readonly #glide = new Glide();
  #isUpdating = false;

  /** What is held, as far as the item still has it; entries that are new to it come last. */
  private get held(): string[] {
    const { item, response } = this;
    if (!item) return [];
    const presented = presentedOrder(item, this.seed);
    const given = response?.kind === 'order' ? response.sequence.filter((id) => presented.includes(id)) : [];
    return [...new Set([...given, ...presented])];
  }

  private get sequence(): string[] {
    return this.lifted?.sequence ?? this.held;
  }

  protected override willUpdate(): void {
    if (!this.readonly) return;
    this.lifted = undefined;
    this.announcement = '';
  }

  /** A node that moves loses the focus; the entry that was moved keeps it. */
  protected override update(changed: PropertyValues): void {
    const focused = focusedIn(this);
    this.#glide.remember(this.rows);
    this.#isUpdating = true;
    super.update(changed);
    this.#isUpdating = false;
    if (focused?.isConnected && focusedIn(this) !== focused) focused.focus({ preventScroll: true });
    this.#glide.play(this.rows);
  }

  private get rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.order-entry')];
  }

  rowAt(event: PointerEvent): string | undefined {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('.order-entry');
    // A finger drags by the grip only, so that it can scroll the page everywhere else.
    const isGrip = target.closest('.order-grip') !== null;
    const mayDrag = isGrip || (event.pointerType === 'mouse' && !target.closest('a, button'));
    return mayDrag && !this.readonly ? row?.dataset.entry : undefined;
  }

  dragStarted(id: string): void {
    this.lifted = { id, sequence: this.sequence, by: 'pointer' };
  }

  draggedTo(id: string, place: number): void {
    if (this.lifted && this.lifted.sequence.indexOf(id) !== place) this.shift(place);
  }

  dragEnded(_id: string, isCancelled: boolean): void {
    if (isCancelled) this.putBack();
    else this.drop();
  }

  private lift(id: string): void {
    this.lifted = { id, sequence: this.sequence, by: 'key' };
    this.announcement = `Lifted: ${this.placeOf(id)} Arrow keys move it, space drops it, Escape puts it back.`;
  }

  private shift(place: number): void {
    if (!this.lifted) return;
    this.lifted = { ...this.lifted, sequence: moved(this.lifted.sequence, this.lifted.id, place) };
    this.announcement = this.placeOf(this.lifted.id);
  }

  private drop(): void {
    const { lifted } = this;
    if (!lifted) return;
    this.announcement = `Dropped: ${this.placeOf(lifted.id)}`;
    const isChanged = lifted.sequence.join() !== this.held.join();
    this.lifted = undefined;
    if (isChanged) this.change({ kind: 'order', sequence: lifted.sequence });
  }

  private putBack(): void {
    const { lifted } = this;
    this.lifted = undefined;
    if (lifted) this.announcement = `Put back: ${this.placeOf(lifted.id)}`;
  }

  /** One step with an arrow button. */
  private step(id: string, by: -1 | 1): void {
    const sequence = moved(this.held, id, this.held.indexOf(id) + by);
    this.lifted = undefined;
    if (sequence.join() === this.held.join()) return;
    this.announcement = placeWords(this.textOf(id), sequence.indexOf(id), sequence.length);
    this.change({ kind: 'order', sequence });
  }

  private onGrip(id: string): void {
    if (this.lifted) this.drop();
    else this.lift(id);
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    const { lifted } = this;
    if (!lifted) return;
    const place = lifted.sequence.indexOf(lifted.id);
    const target = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: lifted.sequence.length - 1 }[event.key];
    if (target === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (target !== undefined) this.shift(target);
    else if (lifted.by === 'pointer') this.#drag.cancel();
    else this.putBack();
  };

  private readonly onFocusout = (): void => {
    if (!this.#isUpdating && this.lifted?.by === 'key') this.drop();
  };

  private textOf(id: string): string {
    const entry = this.item?.entries.find((candidate) => candidate.id === id);
    return entry ? textOf(rowMarkup(entry.content)) : '';
  }

  private placeOf(id: string): string {
    return placeWords(this.textOf(id), this.sequence.indexOf(id), this.sequence.length);
  }

  override render() {
    const { item } = this;
    if (!item) return nothing;
    const help = partId(item.id, 'help');
    const entries = this.sequence.flatMap((id) => item.entries.filter((entry) => entry.id === id));
    return html`<p class="item-hint" id=${help}>${itemWords.order}</p>
      <ol
        class="order-list ${this.readonly ? 'is-final' : ''}"
        role="list"
        @keydown=${this.onKeydown}
        @focusout=${this.onFocusout}
      >
        ${repeat(
          entries,
          (entry) => entry.id,
          (entry, index) => this.renderEntry(item, entry, index, help),
        )}
      </ol>
      <p class="visually-hidden" role="status">${this.announcement}</p>
      ${this.outcome && !this.outcome.correct ? this.renderSolution(item) : nothing}`;
  }

  private renderEntry(item: Order, entry: Entry, index: number, help: string): TemplateResult {
    const isLifted = this.lifted?.id === entry.id;
    const text = textOf(rowMarkup(entry.content));
    const arrow = (by: -1 | 1, label: string, sign: string, isEnd: boolean) =>
      html`<button
        type="button"
        class="order-move"
        aria-label="${label}: ${text}"
        aria-disabled=${isEnd ? 'true' : nothing}
        ?disabled=${this.readonly}
        @click=${() => {
          this.step(entry.id, by);
        }}
      >
        ${sign}
      </button>`;
    return html`<li class="order-entry ${isLifted ? 'is-lifted' : ''}" data-entry=${entry.id}>
      <button
        type="button"
        class="order-grip"
        aria-label=${this.readonly ? nothing : `${index + 1}. Lift: ${text}`}
        aria-describedby=${this.readonly ? nothing : help}
        aria-pressed=${this.readonly ? nothing : isLifted ? 'true' : 'false'}
        ?disabled=${this.readonly}
        @click=${() => {
          this.onGrip(entry.id);
        }}
      >
        ${index + 1}
      </button>
      <div class="order-text">
        ${drawn(rowMarkup, entry.content)} ${this.outcome ? this.renderMark(item, entry, index) : nothing}
      </div>
      ${arrow(-1, 'Move up', '↑', index === 0)}${arrow(1, 'Move down', '↓', index === item.entries.length - 1)}
    </li>`;
  }

  private renderMark(item: Order, entry: Entry, index: number) {
    const place = item.entries.indexOf(entry);
    if (place !== index) return mark('wrong', `Not right: place ${place + 1}`);
    return html`${mark('right', 'Right')}${
      this.outcome?.correct && entry.rationale.length > 0
        ? html`<div class="rationale">${drawn(proseMarkup, entry.rationale)}</div>`
        : nothing
    }`;
  }

  private renderSolution(item: Order): TemplateResult {
    return html`<div class="order-solution">
      <p class="item-hint">The right order</p>
      <ol>
        ${item.entries.map(
          (entry) =>
            html`<li>
              ${drawn(rowMarkup, entry.content)}
              <div class="rationale">${drawn(proseMarkup, entry.rationale)}</div>
            </li>`,
        )}
      </ol>
    </div>`;
  }
}

function placeWords(text: string, index: number, total: number): string {
  return `${text}, ${index + 1} of ${total}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-order': KapOrder;
  }
}
