import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SnapshotFrom } from 'xstate';
import { decisionOf, openDecisions, sceneOf, type Step, type Values } from '../../src/course/scenario/case-state.js';
import type { Decision, Scenario, Scene } from '../../src/course/scenario/scenario.js';
import type { Reading } from '../../src/course/markup/monitor-markup.js';
import { partId } from '../../src/course/markup/item-words.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { sceneHead } from '../../src/course/markup/scenario-markup.js';
import { scenarioWords } from '../../src/course/markup/scenario-words.js';
import type { runMachine } from '../../src/machines/run-machine.js';
import { sceneIn, type CaseSnapshot } from '../../src/machines/scenario-machine.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { drawn } from '../items/drawn.js';
import { LightElement } from '../light-element.js';
import { sessionContext } from '../player/session-context.js';
import { dayWords } from '../player/words.js';
import { Select } from '../select.js';
import './kap-cite.js';
import './kap-debrief.js';
import './kap-monitor.js';
import './kap-term.js';

type Snapshot = SnapshotFrom<typeof runMachine>;

/**
 * A branching case: a scene, what can be decided in it, and where that leads, once it is saved. Title and introduction stay
 * as they are. What may happen next is the session's to say.
 *
 * @summary A branching case, bound to the session.
 */
@customElement('kap-scenario')
export class KapScenario extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  /** Id of the scenario. */
  @property() scenario = '';

  /** Level of its title's heading. */
  @property({ type: Number }) level = 2;

  readonly #isLearning = new Select(
    this,
    () => this.session,
    (session) => session.matches('learning'),
  );
  readonly #actor = new Select(
    this,
    () => this.session,
    (session) => session.context.runs[this.scenario],
  );
  readonly #run = new Select(
    this,
    () => this.#actor.value,
    (snapshot) => snapshot,
  );
  /** The place that was last drawn; the focus follows to a new one. */
  #place: CaseSnapshot | undefined;
  #comesBack = false;
  #isExploring = false;
  #readings: { of: CaseSnapshot; list: readonly Reading[] } | undefined;

  protected override get isReady(): boolean {
    return this.#isLearning.value === true;
  }

  /** Everything under the introduction is drawn; what is above it stays. */
  protected override createRenderRoot(): HTMLElement {
    return this.querySelector<HTMLElement>('.scenario-stage') ?? this;
  }

  protected override updated(_changed: PropertyValues): void {
    const run = this.#run.value;
    const place = run && (run.context.exploration?.at ?? run.context.at);
    const isNew = this.#place !== undefined && place !== undefined && place !== this.#place;
    const isExploring = run?.context.exploration !== undefined;
    const setsOut = isExploring && !this.#isExploring;
    this.#place = place;
    this.#isExploring = isExploring;
    if (isNew) void this.#enter(setsOut);
  }

  /**
   * A new scene is read from its heading on, with the monitor in sight, and from what stands above that where there is something:
   * that other ways are looked at, or the reason of the last decision. From other ways one comes back to the debrief.
   */
  async #enter(setsOut: boolean): Promise<void> {
    const parts = [...this.querySelectorAll<LightElement>('kap-monitor, kap-debrief')];
    await Promise.all(parts.map((part) => part.updateComplete));
    const debrief = this.#comesBack ? this.querySelector<HTMLElement>('.debrief-head') : null;
    this.#comesBack = false;
    const head = debrief ?? this.querySelector<HTMLElement>(setsOut ? '.exploration' : '.scene-reason, .scene-title');
    head?.focus({ preventScroll: true });
    (debrief ?? this.querySelector('.scenario-stage'))?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  private readonly decide = (decision: string): void => {
    const run = this.#run.value;
    if (!run || !['ready', 'deciding', 'exploring'].includes(run.value)) return;
    this.session?.send({ type: 'run.decided', scenario: this.scenario, decision });
  };

  private readonly restart = (): void => {
    this.session?.send({ type: 'run.restarted', scenario: this.scenario });
  };

  private readonly goBack = (): void => {
    this.#comesBack = true;
    this.session?.send({ type: 'run.returned', scenario: this.scenario });
  };

  override render() {
    const run = this.#run.value;
    if (!run) {
      return html`<p class="item-say">This case cannot be shown here. The rest of the lesson is not affected.</p>`;
    }
    const { at, exploration } = run.context;
    if (exploration) return this.renderExploration(run, exploration.at);
    if (!at) return this.renderLost(run);
    const { steps } = at.context;
    // The monitor stays to the end: one that is new says nothing of what it shows first.
    return html`${this.renderMonitor(run, at)} ${this.renderScene(run, at, steps)}
    ${run.value === 'ended' ? this.renderEnd(run, steps) : this.renderPath(run.context.scenario, steps)}`;
  }

  private renderMonitor(run: Snapshot, at: CaseSnapshot) {
    const { scenario } = run.context;
    return scenario.monitor
      ? html`<kap-monitor
          class="monitor"
          role="group"
          aria-label=${scenarioWords.monitor}
          .readings=${this.readingsOf(scenario, at)}
        ></kap-monitor>`
      : nothing;
  }

  /** One for each scene so far; the same list for the same place, so that it is announced once. */
  private readingsOf(scenario: Scenario, at: CaseSnapshot): readonly Reading[] {
    if (this.#readings?.of !== at) {
      const { steps, values } = at.context;
      const all: Values[] = [...steps.map((step) => step.values), values];
      const list = all.map((one) => ({ scenario, values: one })).filter((one, index) => isNews(one, all[index + 1]));
      this.#readings = { of: at, list };
    }
    return this.#readings.list;
  }

  /** `steps` are those whose last is spoken of with its reason, where the author wants that. */
  private renderScene(run: Snapshot, at: CaseSnapshot, steps: readonly Step[]) {
    const { scenario, pending } = run.context;
    const scene = sceneOf(scenario, sceneIn(at));
    if (!scene) return nothing;
    const open = scene.isEnd ? [] : openDecisions(scene, at.context.values);
    const saysWhy = scenario.feedback === 'now' || run.value === 'exploring';
    return html`<section class="scene">
      ${saysWhy ? this.renderReason(scenario, steps.at(-1)) : nothing} ${drawn(sceneHead, this.headOf(scene))}
      <div class="scene-text">${drawn(proseMarkup, scene.nodes)}</div>
      ${open.length > 1 ? html`<p class="decisions-head">${scenarioWords.decide}</p>` : nothing}
      ${scene.isEnd ? nothing : this.renderDecisions(open, run.value === 'saving' ? pending : undefined)}
    </section>`;
  }

  #heads = new Map<Scene, { title: string; level: number }>();

  /** The same object for the same scene, so that its heading stays. */
  private headOf(scene: Scene): { title: string; level: number } {
    const head = this.#heads.get(scene) ?? { title: scene.title, level: this.level + 1 };
    this.#heads.set(scene, head);
    return head;
  }

  private renderDecisions(open: readonly Decision[], pending: string | undefined): TemplateResult {
    return html`<ul class="decisions" role="list">
      ${open.map(
        ({ id, text }) =>
          html`<li>
            <button
              type="button"
              class="decision ${id === pending ? 'is-made' : ''}"
              aria-disabled=${pending === undefined ? nothing : 'true'}
              aria-pressed=${pending === undefined ? nothing : id === pending ? 'true' : 'false'}
              @click=${() => {
                this.decide(id);
              }}
            >
              ${text}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  private renderReason(scenario: Scenario, step: Step | undefined) {
    const made = step && decisionOf(scenario, step);
    if (!made || made.rationale.length === 0) return nothing;
    const [words, why] = [partId(scenario.id, 'made'), partId(scenario.id, 'why')];
    return html`<aside class="scene-reason" role="note" tabindex="-1" aria-labelledby=${words} aria-describedby=${why}>
      <p class="scene-made" id=${words}>You decided: ${made.text}</p>
      <div class="rationale" id=${why}>${drawn(proseMarkup, made.rationale)}</div>
    </aside>`;
  }

  private renderPath(scenario: Scenario, steps: readonly Step[]) {
    if (steps.length === 0) return nothing;
    return html`<details class="scenario-path">
      <summary>What you decided so far</summary>
      <ol>
        ${steps.map(
          (step) =>
            html`<li>
              <strong>${sceneOf(scenario, step.scene)?.title}.</strong> ${decisionOf(scenario, step)?.text}
            </li>`,
        )}
      </ol>
    </details>`;
  }

  private renderEnd(run: Snapshot, steps: readonly Step[]): TemplateResult {
    return html`<kap-debrief
        .scenario=${run.context.scenario}
        .run=${run.context.run}
        .steps=${steps}
        .level=${this.level + 1}
      ></kap-debrief>
      ${this.renderAgain()}`;
  }

  private renderAgain(): TemplateResult {
    return html`<p class="scenario-again">
      <button type="button" class="item-again" @click=${this.restart}>Begin the case again</button>
    </p>`;
  }

  private renderExploration(run: Snapshot, at: CaseSnapshot): TemplateResult {
    const isEnd = at.status === 'done';
    const words = partId(run.context.scenario.id, 'exploration');
    return html`<div class="exploration" role="group" tabindex="-1" aria-labelledby=${words}>
        <p id=${words}>You are looking at another way. It is not kept, and your result stays as it is.</p>
        <button type="button" class="item-again" @click=${this.goBack}>Back to the debrief</button>
      </div>
      ${this.renderMonitor(run, at)} ${this.renderScene(run, at, at.context.steps)}
      ${isEnd ? html`<p class="item-say">This way ends here.</p>` : nothing}`;
  }

  /** The scenario was edited: what was decided is kept, but leads nowhere any more. */
  private renderLost(run: Snapshot): TemplateResult {
    const { run: kept } = run.context;
    if (kept?.ended) {
      return html`<p class="item-say">
          This case was revised after you ended it on ${dayWords(kept.ended.at)}. Your result is kept, but the way that
          led to it is no longer there to be shown.
        </p>
        <kap-debrief .scenario=${run.context.scenario} .run=${kept} .steps=${[]} .level=${this.level + 1}></kap-debrief>
        ${this.renderAgain()}`;
    }
    return html`<p class="item-say">
        This case was revised after you began it${kept ? ` on ${dayWords(kept.started)}` : ''}. What you decided is
        kept, but the way that it took is no longer there, so it cannot be gone on with.
      </p>
      ${this.renderAgain()}`;
  }
}

/** A reading that is followed by another at the same time with the same numbers is not worth a row. */
function isNews({ scenario, values }: Reading, next: Values | undefined): boolean {
  if (!next) return true;
  const names = [scenario.clock.unit, ...Object.keys(scenario.monitor?.start ?? {})];
  return names.some((name) => values[name] !== next[name]);
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-scenario': KapScenario;
  }
}
