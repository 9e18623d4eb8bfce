import { consume } from '@lit/context';
import { customElement, property, state } from 'lit/decorators.js';
import { checklistWords, tickedWords } from '../../src/course/markup/checklist-markup.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { EnhancingElement } from '../player/enhancing-element.js';
import { sessionContext } from '../player/session-context.js';
import { Select } from '../select.js';

/**
 * Keeps the ticks of a checklist in the record. The list itself is in the page already.
 *
 * @summary A checklist whose ticks are kept.
 */
@customElement('kap-checklist')
export class KapChecklist extends EnhancingElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  /** What the last "Clear all" took away; empty when there is nothing to undo. */
  @state() private cleared: readonly string[] = [];

  readonly #ticks = new Select(
    this,
    () => this.session,
    (session) => (session.matches('learning') ? (session.context.record.checklists?.[this.id] ?? none) : undefined),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('change', this.onChange);
    this.addEventListener('click', this.onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('change', this.onChange);
    this.removeEventListener('click', this.onClick);
  }

  private get boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('.checklist-row > input')];
  }

  /** Those that the list has today; an entry whose words were changed is a new one. */
  private get ticked(): string[] {
    const ticks = this.#ticks.value ?? none;
    return this.boxes.flatMap(({ value }) => (ticks[value]?.ticked ? [value] : []));
  }

  private readonly onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || !this.boxes.includes(target)) return;
    this.cleared = [];
    this.tick([target.value], target.checked);
  };

  private readonly onClick = ({ target }: Event): void => {
    if (!(target as Element).closest('.checklist-clear')) return;
    const { cleared, ticked } = this;
    this.cleared = cleared.length > 0 ? [] : ticked;
    if (cleared.length > 0) this.tick(cleared, true);
    else this.tick(ticked, false);
  };

  private tick(entries: readonly string[], ticked: boolean): void {
    for (const entry of entries) this.session?.send({ type: 'entry.ticked', checklist: this.id, entry, ticked });
  }

  protected override updated(): void {
    if (!this.#ticks.value) return;
    const { boxes, ticked, cleared } = this;
    for (const box of boxes) {
      box.checked = ticked.includes(box.value);
      box.disabled = false;
    }
    this.say(this, '.checklist-count', tickedWords(ticked.length, boxes.length));
    this.say(this, '.checklist-clear', cleared.length > 0 ? checklistWords.undo : checklistWords.clear);
    const button = this.querySelector<HTMLButtonElement>('.checklist-clear');
    if (!button) return;
    button.disabled = false;
    if (ticked.length + cleared.length > 0) button.removeAttribute('aria-disabled');
    else button.setAttribute('aria-disabled', 'true');
  }
}

const none: Readonly<Record<string, { ticked: boolean }>> = {};

declare global {
  interface HTMLElementTagNameMap {
    'kap-checklist': KapChecklist;
  }
}
