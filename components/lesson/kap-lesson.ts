import { consume } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { groundOf } from '../ground.js';
import { Select } from '../select.js';
import { EnhancingElement } from '../player/enhancing-element.js';
import { layOutAhead } from './lay-out-ahead.js';
import { Places } from './places.js';
import { returnNote } from './return-note.js';
import { savedPlace, standAt } from './saved-place.js';
import { sessionContext } from '../player/session-context.js';

/** Milliseconds for which reached places are gathered before the last of them is told. */
const pause = 1000;

/**
 * Holds a lesson's text. Says that the lesson was opened, keeps the place, and finds it again on the next visit.
 *
 * @summary A lesson's text and the reader's place in it.
 */
@customElement('kap-lesson')
export class KapLesson extends EnhancingElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  /** Id of the lesson. */
  @property() lesson = '';

  readonly #isLearning = new Select(
    this,
    () => this.session,
    (snapshot) => snapshot.matches('learning'),
  );
  #places: Places | undefined;
  #isBegun = false;
  #note: HTMLElement | undefined;
  /** The place last told; null before the first. */
  #told: string | undefined | null = null;
  #reached: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.tell);
    document.addEventListener('visibilitychange', this.tell);
    if (this.#isBegun) this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.tell);
    document.removeEventListener('visibilitychange', this.tell);
    this.#places?.stop();
    this.tell();
  }

  protected override updated(): void {
    if (!this.#isLearning.value || this.#isBegun) return;
    this.#isBegun = true;
    void this.#begin();
  }

  async #begin(): Promise<void> {
    this.session?.send({ type: 'lesson.opened', lesson: this.lesson });
    // Given answers bring their rationales along: the place is found when the text has its height. What was not answered
    // has the same height before it comes alive.
    const { items = {} } = this.session?.getSnapshot().context.record ?? {};
    const elements = [...this.querySelectorAll<ReactiveElement>('kap-item, kap-item-set, kap-scenario')];
    await Promise.all(
      elements
        .filter(({ id, localName }) => id in items || localName !== 'kap-item')
        .map((element) => element.updateComplete),
    );
    await new Promise(requestAnimationFrame);
    if (!this.isConnected) return;
    this.#restore();
    this.#watch();
    void layOutAhead(groundOf(this).root);
  }

  #restore(): void {
    const record = this.session?.getSnapshot().context.record;
    const bookmark = record?.bookmark;
    if (bookmark?.lesson !== this.lesson || record?.lessons[this.lesson]?.finished !== undefined) return;
    this.#told = bookmark.anchor;
    const anchor = savedPlace(record, this.lesson);
    const ground = groundOf(this);
    const place = anchor === undefined ? null : ground.root.getElementById(anchor);
    if (!place || ground.standing === 'leave' || (ground.standing === 'bring' && !standAt(place.id, ground))) return;
    this.#note = returnNote(ground, place);
    this.append(this.#note);
  }

  #watch(): void {
    let isFirst = true;
    this.#places = new Places(this, (anchor) => {
      if (!isFirst) this.#note?.remove();
      isFirst = false;
      this.#reached = anchor;
      this.#timer ??= setTimeout(this.tell, pause);
    });
  }

  private readonly tell = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isBegun || this.#places === undefined || this.#reached === this.#told) return;
    this.#told = this.#reached;
    this.session?.send({
      type: 'place.reached',
      lesson: this.lesson,
      ...(this.#reached !== undefined && { anchor: this.#reached }),
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-lesson': KapLesson;
  }
}
