import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { waitFor } from 'xstate';
import type { LessonOutline } from '../../src/course/module.js';
import type { PageData } from '../../src/course/page-data.js';
import type { LearnerRecord } from '../../src/record/record.js';
import { lessonStatus, practiceStatus } from '../../src/record/status.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { LightElement } from '../light-element.js';
import { groundOf } from '../ground.js';
import { idle } from '../idle.js';
import { Select } from '../select.js';
import { pageContext } from '../player/page-context.js';
import { knownRecord } from '../player/known-record.js';
import { sessionContext } from '../player/session-context.js';
import { settledRecord } from '../player/settled-record.js';

/**
 * The end of a lesson: what is left to answer, and the way on. Finishing is saved before the page is left.
 *
 * @summary The way on from a lesson.
 */
@customElement('kap-lesson-end')
export class KapLessonEnd extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  /** Id of the lesson. */
  @property() lesson = '';

  /** Address of what comes next. */
  @property() next = '';

  /** What comes next is called. */
  @property() label = '';

  /** Leaves for an address. */
  @property({ attribute: false }) leave = (address: string): void => {
    groundOf(this).open(address);
  };

  @state() private isFinishing = false;

  readonly #record = new Select(this, () => this.session, knownRecord);
  readonly #settled = new Select(this, () => this.session, settledRecord);

  /** Once it is drawn, what the learner looks at comes first: the verdict on an answer. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await idle();
    await super.scheduleUpdate();
  }

  private get outline(): LessonOutline | undefined {
    return this.session?.getSnapshot().context.module.lessons.find(({ id }) => id === this.lesson);
  }

  protected override get isReady(): boolean {
    const isKnown = this.#record.value !== undefined && this.outline !== undefined;
    // What was answered is left until it is kept.
    return isKnown && (this.#settled.value !== undefined || this.isFinishing || !this.hasUpdated);
  }

  /** A click that opens another tab is left to the browser; the lesson is finished all the same. */
  private async onFinish(event: MouseEvent): Promise<void> {
    const { session, lesson } = this;
    if (!session) return;
    const address = (event.currentTarget as HTMLAnchorElement).href;
    const staysHere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!staysHere) event.preventDefault();
    if (this.isFinishing) return;
    this.isFinishing = !staysHere;
    session.send({ type: 'lesson.finished', lesson });
    if (staysHere) return;
    await waitFor(
      session,
      ({ context }) => context.record.lessons[lesson]?.finished !== undefined && context.saving !== 'saving',
    );
    this.leave(address);
    this.isFinishing = false;
  }

  override render() {
    const record = this.#record.value;
    const lesson = this.outline;
    if (!record || !lesson) return html``;
    const left = this.whatIsLeft(lesson, record);
    const isFinished = lessonStatus(lesson, record).state === 'finished' && !this.isFinishing;
    if (left.length > 0 && !isFinished) return this.renderLeft(left);
    if (isFinished) {
      return html`<p class="lesson-done">You have finished this lesson.</p>
        ${left.length > 0 ? this.renderAdded(left) : nothing}
        <p class="lesson-next"><a class="onward" href=${this.next}>Go on: ${this.label}</a></p>`;
    }
    return html`<p class="lesson-next">
      <a
        class="onward"
        href=${this.next}
        aria-busy=${this.isFinishing ? 'true' : 'false'}
        @click=${(event: MouseEvent) => {
          void this.onFinish(event);
        }}
        >Finish lesson and go on</a
      ><span class="onward-what">Next: ${this.label}</span>
    </p>`;
  }

  /** What is finished stays so. What a new edition added is there for who likes. */
  private renderAdded(left: TemplateResult[]) {
    return html`<div class="lesson-added">
      <p>Something to practise was added since. The lesson stays finished.</p>
      <ul>
        ${left}
      </ul>
    </div>`;
  }

  private renderLeft(left: TemplateResult[]) {
    return html`<div class="lesson-left">
        <p>To finish this lesson, answer what is left:</p>
        <ul>
          ${left}
        </ul>
      </div>
      <p class="lesson-next">
        <a class="onward is-quiet" href=${this.next}>Go on without finishing</a
        ><span class="onward-what">Next: ${this.label}</span>
      </p>`;
  }

  private whatIsLeft(lesson: LessonOutline, record: LearnerRecord): TemplateResult[] {
    const practice = this.page?.page === 'lesson' ? this.page.practice : [];
    return lesson.practice.flatMap((group, index) => {
      const { answered, needed } = practiceStatus(group, record);
      if (answered >= needed) return [];
      const { items, scenario } = group;
      const first = scenario?.id ?? items[0]?.id ?? '';
      const { anchor, label } = practice[index] ?? { anchor: first, label: `Item ${index + 1}` };
      const more = items.length > 1 ? ` (${needed - answered} more)` : scenario ? ' (to its end)' : '';
      return [html`<li><a href="#${anchor}">${label}</a>${more}</li>`];
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-lesson-end': KapLessonEnd;
  }
}
