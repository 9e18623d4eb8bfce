import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { givenIn, type Custom } from '../../src/course/blocks/custom.js';
import type { Shown } from '../../src/course/kinds/own-kind.js';
import { customControl } from '../../src/course/markup/custom-markup.js';
import { partId } from '../../src/course/markup/item-words.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';
import { mark } from './mark.js';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const fields = 'input, select, textarea';

/**
 * What a kind of an author's own draws. The response is in native controls called "answer", which this element reads and
 * sets; the author's own element stands around them, and is told by `update` what is shown.
 *
 * @summary The control of an item of a kind that an author wrote.
 */
@customElement('kap-custom')
export class KapCustom extends ItemElement {
  @property({ attribute: false }) override item: Custom | undefined;
  @state() private isLeft = false;

  constructor() {
    super();
    this.addEventListener('input', this.onEntry);
    this.addEventListener('change', this.onEntry);
  }

  private get given(): string | string[] | undefined {
    return this.response?.kind === 'custom' ? this.response.given : undefined;
  }

  private get answers(): Field[] {
    const name = partId(this.item?.id ?? '', 'answer');
    return [...this.querySelectorAll<Field>(fields)].filter((field) => field.name === name);
  }

  private readonly onEntry = (event: Event): void => {
    const { item, answers } = this;
    if (!item || this.readonly || !answers.includes(event.target as Field)) return;
    this.isLeft = event.type === 'change';
    const given = valuesOf(answers);
    const entered = item.response.type === 'choices' ? given : (given[0] ?? '');
    if (JSON.stringify(entered) !== JSON.stringify(this.given)) this.change({ kind: 'custom', given: entered });
  };

  /** A number that cannot be read is said after the field is left, not while it is typed. */
  private get isUnread(): boolean {
    const { item, given } = this;
    if (!item || !this.isLeft || this.readonly || item.response.type !== 'number' || !given) return false;
    return givenIn(item.response, { kind: 'custom', given }) === undefined;
  }

  protected override updated(): void {
    const { item, given } = this;
    if (!item) return;
    const { answers } = this;
    const chosen = [given ?? []].flat();
    for (const field of this.querySelectorAll<Field | HTMLButtonElement>(`${fields}, button`)) {
      if (!answers.includes(field as Field)) field.disabled = false;
    }
    for (const field of answers) {
      show(field, chosen, this.readonly);
      describe(field, 'aria-describedby', this.isUnread ? 'hint' : this.outcome ? 'why' : undefined, item.id);
      if (this.isUnread) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
    this.#tell({ attributes: item.attributes, response: given, readonly: this.readonly, score: this.outcome?.score });
  }

  /** The author's code is somebody else's: where it throws, the item can still be answered. */
  #tell(shown: Shown): void {
    try {
      (this.firstElementChild as { update?: (shown: Shown) => void } | null)?.update?.(shown);
    } catch (error) {
      reportError(error);
    }
  }

  override render() {
    const { item } = this;
    if (!item) return nothing;
    return html`${drawn(controlOf, item)}${
      this.isUnread ? html`<p class="item-say" id=${partId(item.id, 'hint')}>${item.missing}</p>` : nothing
    }${this.outcome ? this.renderReason(item) : nothing}`;
  }

  private renderReason({ id, answer, rationale }: Custom): TemplateResult {
    return html`<div class="rationale" id=${partId(id, 'why')}>
      <p>${this.outcome?.correct ? mark('right', 'Right') : mark('wrong', 'Not right')} <strong>${answer}</strong></p>
      ${drawn(proseMarkup, rationale)}
    </div>`;
  }
}

function controlOf(item: Custom) {
  return [customControl(item)];
}

function valuesOf(fields: readonly Field[]): string[] {
  return fields.flatMap((field) =>
    field instanceof HTMLSelectElement
      ? [...field.selectedOptions].map(({ value }) => value).filter(Boolean)
      : isTicked(field)
        ? field.checked
          ? [field.value]
          : []
        : [field.value],
  );
}

function show(field: Field, chosen: readonly string[], readonly: boolean): void {
  if (isTicked(field)) {
    field.checked = chosen.includes(field.value);
    field.disabled = readonly;
    field.closest('.choice-option')?.classList.toggle('is-chosen', field.checked);
  } else if (field instanceof HTMLSelectElement) {
    for (const option of field.options) option.selected = chosen.includes(option.value);
    if (chosen.length === 0 && !field.multiple) field.selectedIndex = 0;
    field.disabled = readonly;
  } else {
    const value = chosen[0] ?? '';
    // Setting what is there already would move the cursor.
    if (field.value !== value) field.value = value;
    field.disabled = readonly && field.type === 'range';
    field.readOnly = readonly;
  }
}

function isTicked(field: Field): field is HTMLInputElement {
  return field.type === 'radio' || field.type === 'checkbox';
}

function describe(field: Element, attribute: string, part: string | undefined, item: string): void {
  if (part === undefined) field.removeAttribute(attribute);
  else field.setAttribute(attribute, partId(item, part));
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-custom': KapCustom;
  }
}
