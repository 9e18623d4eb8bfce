import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { judgedSteps, type Judged } from '../../src/course/scenario/case-outcome.js';
import { decisionOf, sceneOf, type Step } from '../../src/course/scenario/case-state.js';
import type { Decision, Scenario } from '../../src/course/scenario/scenario.js';
import { el } from '../../src/course/markup/element.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { clockWords } from '../../src/course/markup/scenario-words.js';
import type { Run } from '../../src/record/record.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { drawn } from '../items/drawn.js';
import { mark } from '../items/mark.js';
import { LightElement } from '../light-element.js';
import { sessionContext } from '../player/session-context.js';
import { countWords, percentWords } from '../player/words.js';

/**
 * What came of a case: critical errors first, the score by objective, then every decision with its reason and those that
 * were worth more. From each of them other ways can be looked at.
 *
 * @summary The debrief of a case.
 */
@customElement('kap-debrief')
export class KapDebrief extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  @property({ attribute: false }) scenario?: Scenario;

  /** The run that ended. */
  @property({ attribute: false }) run?: Run | undefined;

  /** Its steps; empty where they can no longer be shown. */
  @property({ attribute: false }) steps: readonly Step[] = [];

  /** Level of its heading. */
  @property({ type: Number }) level = 3;

  protected override get isReady(): boolean {
    return this.scenario !== undefined && this.run?.ended !== undefined;
  }

  private explore(step: Step): void {
    const from = this.steps.indexOf(step);
    if (this.scenario) this.session?.send({ type: 'run.explored', scenario: this.scenario.id, from });
  }

  private readonly head = (words: string) => [el(`h${this.level}`, { class: 'debrief-head', tabindex: -1 }, words)];
  private readonly subhead = (words: string) => [el(`h${this.level + 1}`, { class: 'debrief-subhead' }, words)];

  override render() {
    const { scenario, run, steps } = this;
    if (!scenario || !run?.ended) return nothing;
    const { score, passed, critical } = run.ended;
    const judged = judgedSteps(scenario, steps);
    const need = percentWords(scenario.pass);
    return html`<section class="debrief">
      ${drawn(this.head, 'Debrief')} ${critical.map((name) => this.renderCritical(scenario, name))}
      <p class="debrief-result ${passed ? 'is-passed' : 'is-failed'}">
        ${passed ? mark('right', 'Passed') : mark('wrong', 'Not passed')} with ${percentWords(score)} of the points.
        ${passed ? nothing : critical.length > 0 ? 'A critical error decides, whatever the score.' : `${need} pass.`}
      </p>
      ${this.renderObjectives(judged)} ${judged.length > 0 ? this.renderWay(scenario, judged) : nothing}
    </section>`;
  }

  private renderCritical(scenario: Scenario, name: string): TemplateResult {
    const step = this.steps.find((one) => decisionOf(scenario, one)?.critical === name);
    const time = step ? ` (${clockWords(scenario.clock, step.values)})` : '';
    return html`<div class="debrief-critical">
      <p><strong>Critical error.</strong> ${scenario.critical[name] ?? name}${time}</p>
    </div>`;
  }

  private renderObjectives(judged: readonly Judged[]) {
    const outcomes = Object.entries(this.run?.ended?.objectives ?? {});
    if (outcomes.length === 0) return nothing;
    const texts = new Map(this.session?.getSnapshot().context.module.objectives.map(({ id, text }) => [id, text]));
    return html`${drawn(this.subhead, 'By objective')}
      <ul class="debrief-objectives" role="list">
        ${outcomes.map(([id, { score, correct }]) => {
          const own = judged.filter(({ chosen }) => chosen.objective === id);
          const points = own.reduce((sum, step) => sum + step.points, 0);
          const of = own.reduce((sum, step) => sum + step.of, 0);
          return html`<li>
            <span class="debrief-objective">${texts.get(id) ?? id}</span>
            <span class="debrief-points"
              >${correct ? mark('right', 'Shown') : mark('missed', 'Not yet')}
              ${of > 0 ? `${points} of ${countWords(of, 'point')}` : percentWords(score)}</span
            >
          </li>`;
        })}
      </ul>`;
  }

  private renderWay(scenario: Scenario, judged: readonly Judged[]): TemplateResult {
    return html`${drawn(this.subhead, 'Your way')}
      <ol class="debrief-way" role="list">
        ${judged.map((step) => this.renderStep(scenario, step))}
      </ol>`;
  }

  private renderStep(scenario: Scenario, { step, chosen, better, points, of }: Judged): TemplateResult {
    const title = sceneOf(scenario, step.scene)?.title ?? '';
    return html`<li class="debrief-step">
      <p class="debrief-place">${clockWords(scenario.clock, step.values)}: <strong>${title}</strong></p>
      ${this.renderDecision(chosen, chosenMark(chosen, points, of), true)}
      ${better.map((decision) => this.renderDecision(decision, html`<span class="mark">Worth more</span>`, false))}
      <p class="debrief-explore">
        <button
          type="button"
          class="link"
          aria-label="Look at other ways from here: ${title}"
          @click=${() => {
            this.explore(step);
          }}
        >
          Look at other ways from here
        </button>
      </p>
    </li>`;
  }

  private renderDecision({ text, rationale }: Decision, judgement: TemplateResult, isChosen: boolean): TemplateResult {
    return html`<div class="debrief-decision ${isChosen ? 'is-chosen' : ''}">
      <p class="debrief-made">${isChosen ? 'You decided: ' : ''}${text} ${judgement}</p>
      <div class="rationale">${drawn(proseMarkup, rationale)}</div>
    </div>`;
  }
}

function chosenMark({ critical }: Decision, points: number, of: number): TemplateResult {
  const words = `${points} of ${countWords(of, 'point')}`;
  if (critical !== undefined) return mark('wrong', `Critical error, ${words}`);
  return points === of ? mark('right', words) : points > 0 ? mark('missed', words) : mark('wrong', words);
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-debrief': KapDebrief;
  }
}
