import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Item } from '../../src/course/item.js';
import { textOf } from '../../src/course/markup/element.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import type { AssessmentPolicy, ModuleOutline } from '../../src/course/module.js';
import { outcomeOf, type Outcome } from '../../src/course/outcome.js';
import { pathOf } from '../../src/course/page-data.js';
import { seedOf } from '../../src/course/shuffle.js';
import type { Sitting } from '../../src/record/record.js';
import { control } from '../items/control.js';
import { drawn } from '../items/drawn.js';
import { verdict } from '../items/verdict.js';
import { LightElement } from '../light-element.js';
import { dayWords, percentWords } from './words.js';

/**
 * What came of a sitting: passed or not yet, by objective, and item by item. Reasons and right answers come with a pass;
 * before, they would be the key to the next sitting.
 *
 * @summary The result of a sitting.
 */
@customElement('kap-assessment-result')
export class KapAssessmentResult extends LightElement {
  /** A sitting that was handed in. */
  @property({ attribute: false }) sitting?: Sitting;
  @property({ attribute: false }) policy?: AssessmentPolicy;
  @property({ attribute: false }) bank: readonly Item[] = [];
  @property({ attribute: false }) module?: ModuleOutline;

  /** Leads to the root of the site. */
  @property() root = '';

  protected override get isReady(): boolean {
    return this.sitting?.result !== undefined;
  }

  private get asked(): Item[] {
    return (this.sitting?.items ?? []).flatMap((id) => this.bank.find((item) => item.id === id) ?? []);
  }

  private outcomeTo(item: Item): Outcome {
    return this.sitting?.result?.outcomes[item.id] ?? outcomeOf(0);
  }

  override render() {
    const { result } = this.sitting ?? {};
    const { policy } = this;
    if (!result || !policy) return nothing;
    const outcomes = Object.values(result.outcomes);
    const right = outcomes.filter((outcome) => outcome.correct).length;
    const partly = outcomes.filter((outcome) => !outcome.correct && outcome.score > 0).length;
    const isShortOfMust = !result.passed && result.score >= policy.pass - 1e-9;
    return html`<section class="result ${result.passed ? 'is-passed' : ''}" aria-labelledby="result-head">
      <h2 class="result-head" id="result-head" tabindex="-1">${result.passed ? 'Passed' : 'Not yet passed'}</h2>
      <p class="result-score">
        <strong>${percentWords(result.score)}</strong> of the points, on ${dayWords(result.at)}.
        ${percentWords(policy.pass)} ${result.passed ? 'were' : 'are'} needed.
      </p>
      <p>
        ${right} of ${outcomes.length} items right in full${partly > 0 ? `, ${partly} partly` : ''}.
        ${isShortOfMust ? 'The points are enough, but an item that must be right in any case was not.' : nothing}
        ${
          result.passed
            ? 'The right answers and their reasons are below.'
            : 'Look again at what is marked below; another sitting asks other items where it can.'
        }
      </p>
      <h3>By objective</h3>
      <ul class="standings" role="list">
        ${this.module?.objectives.map(({ id, text }) => this.renderObjective(id, text))}
      </ul>
      <h3>Item by item</h3>
      <ol class="result-items" role="list">
        ${this.asked.map((item, index) => this.renderItem(item, index, result.passed))}
      </ol>
    </section>`;
  }

  private renderObjective(id: string, text: string) {
    const asked = this.asked.filter((item) => item.objective === id);
    const { module } = this;
    if (asked.length === 0 || !module) return nothing;
    const right = asked.filter((item) => this.outcomeTo(item).correct).length;
    const isShown = right === asked.length;
    const lessons = module.lessons.filter((lesson) => lesson.objectives.includes(id));
    return html`<li data-standing=${isShown ? 'shown' : 'not-yet'}>
      <p class="standing-text">${text}</p>
      <p class="standing">${isShown ? 'Shown' : 'Not yet'}</p>
      <p class="standing-evidence">
        ${right} of ${asked.length} right. ${isShown || lessons.length === 0 ? nothing : 'Read again: '}
        ${
          isShown
            ? nothing
            : lessons.map(
                ({ id: lesson, title }, index) =>
                  html`${index > 0 ? '; ' : ''}<a href=${this.root + pathOf.lesson(module.id, lesson)}>${title}</a>`,
              )
        }
      </p>
    </li>`;
  }

  private renderItem(item: Item, index: number, hasPassed: boolean) {
    const outcome = this.outcomeTo(item);
    const response = this.sitting?.responses[item.id]?.response;
    const state = !response ? 'open' : outcome.correct ? 'right' : outcome.score > 0 ? 'partly' : 'wrong';
    const words = response && hasPassed ? verdict(item, response, outcome) : short[state];
    const seed = this.policy?.shuffle ? seedOf(`${this.sitting?.seed ?? 0} ${item.id}`) : undefined;
    return html`<li>
      <details class="result-item">
        <summary>
          <span class="result-number">${index + 1}</span>
          <span class="result-stem">${textOf(proseMarkup(item.stem))}</span>
          <span class="result-verdict is-${state}">${words}</span>
        </summary>
        <div class="item item-${item.kind}">
          <div class="item-stem">${drawn(proseMarkup, item.stem)}</div>
          ${control(item, { response, readonly: true, outcome: hasPassed ? outcome : undefined, seed })}
        </div>
      </details>
    </li>`;
  }
}

const short = { open: 'Not answered.', right: 'Right.', partly: 'Partly right.', wrong: 'Not yet.' };

declare global {
  interface HTMLElementTagNameMap {
    'kap-assessment-result': KapAssessmentResult;
  }
}
