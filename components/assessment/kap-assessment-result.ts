import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { confidenceWords, isSureButWrong } from '../../src/course/confidence.js';
import type { Item } from '../../src/course/item.js';
import { textOf } from '../../src/course/markup/element.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import type { Objective } from '../../src/course/module.js';
import { outcomeOf, type Outcome } from '../../src/course/outcome.js';
import { pathOf, type PageData } from '../../src/course/page-data.js';
import { seedOf } from '../../src/course/shuffle.js';
import type { AssessmentContext } from '../../src/machines/assessment-context.js';
import { tallyOf, type SittingTally } from '../../src/record/sitting-tally.js';
import { finishedSittings, isPretest, type FinishedSitting } from '../../src/record/sittings.js';
import { control } from '../items/control.js';
import { drawn } from '../items/drawn.js';
import { verdict } from '../items/verdict.js';
import { LightElement } from '../light-element.js';
import { pageContext } from '../player/page-context.js';
import { resultSummary } from './result-summary.js';

/**
 * What came of a sitting: passed or not yet, by objective, and item by item. It shows what the sitting was judged by, not
 * what the rules are now. Reasons and right answers come when those rules allow: with "after-pass" before a pass they would
 * be the key to the next sitting.
 *
 * @summary The result of a sitting.
 */
@customElement('kap-assessment-result')
export class KapAssessmentResult extends LightElement {
  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  /** A sitting that was handed in. */
  @property({ attribute: false }) sitting?: FinishedSitting;

  /** Where the assessment stands. */
  @property({ attribute: false }) state?: AssessmentContext;

  /** Leads to the root of the site. */
  @property() root = '';

  /** Of its heading. */
  @property({ type: Number }) level: 2 | 3 = 2;

  /** The way on, where it is not somewhere else: it stands before what is to be looked through. */
  @property({ attribute: false }) onward?: TemplateResult;

  protected override get isReady(): boolean {
    return this.sitting !== undefined && this.state !== undefined;
  }

  /** Whether right answers and reasons are shown. */
  private isKeyShown({ result, ...sitting }: FinishedSitting, { policy, record }: AssessmentContext): boolean {
    const feedback = isPretest(sitting) ? 'after-pass' : (result.rules?.feedback ?? policy.feedback);
    return feedback !== 'after-pass' || finishedSittings(record).some((other) => other.result.passed);
  }

  override render() {
    const { sitting, state, level, page } = this;
    if (!sitting || !state) return nothing;
    const { bank, outline } = state;
    const isKeyShown = this.isKeyShown(sitting, state);
    const isPart = page?.page === 'assessment' && page.isPart === true;
    const asked = sitting.items.flatMap((id) => bank.find((item) => item.id === id) ?? []);
    const gone = Object.keys(sitting.result.outcomes).filter((id) => !bank.some((item) => item.id === id)).length;
    const isAgain = (item: Item) => isSureButWrong(sitting.responses[item.id]?.confidence, outcomeTo(sitting, item));
    // What is to be read again comes before what was shown.
    const standings = outline.objectives
      .map((objective) => ({ ...objective, ...tallyOf(objective.id, sitting, outline.bank) }))
      .sort((one, other) => Number(isShown(one)) - Number(isShown(other)));
    const again = asked.filter(isAgain);
    const others = asked.filter((item) => !isAgain(item));
    const list = (items: readonly Item[]) =>
      html`<ol class="result-items" role="list">
        ${items.map((item) => this.renderItem(item, asked.indexOf(item), sitting, isKeyShown))}
      </ol>`;
    return html`<section class="result ${sitting.result.passed ? 'is-passed' : ''}">
      ${resultSummary(sitting, state.policy, { isKeyShown, isPart, level })} ${this.onward ?? nothing}
      ${heading(level + 1, 'By objective')}
      <ul class="standings" role="list">
        ${standings.map((standing) => (standing.asked > 0 ? this.renderStanding(standing, sitting, state) : nothing))}
      </ul>
      ${
        again.length > 0
          ? html`${heading(level + 1, 'Sure, but not right')}
              <p class="result-note">Look at these first.</p>
              ${list(again)} ${heading(level + 1, 'The other items')}`
          : heading(level + 1, 'Item by item')
      }
      ${list(others)}
      ${
        gone > 0
          ? html`<p class="result-note">
              ${gone === 1 ? 'One item' : `${gone} items`} of this sitting ${gone === 1 ? 'has' : 'have'} left the
              course since. What came of ${gone === 1 ? 'it' : 'them'} still counts.
            </p>`
          : nothing
      }
    </section>`;
  }

  private renderStanding(standing: Objective & SittingTally, sitting: FinishedSitting, { outline }: AssessmentContext) {
    const { id, text, right, asked } = standing;
    const lessons = isShown(standing) ? [] : outline.lessons.filter((lesson) => lesson.objectives.includes(id));
    return html`<li data-standing=${isShown(standing) ? 'shown' : 'not-yet'}>
      <p class="standing-text">${text}</p>
      <p class="standing">${isShown(standing) ? 'Shown' : 'Not yet'}</p>
      <p class="standing-evidence">
        ${right} of ${asked} right. ${lessons.length === 0 ? nothing : isPretest(sitting) ? 'In: ' : 'Read again: '}
        ${lessons.map(
          ({ id: lesson, title }, index) =>
            html`${index > 0 ? '; ' : ''}<a href=${this.root + pathOf.lesson(outline.id, lesson)}>${title}</a>`,
        )}
      </p>
    </li>`;
  }

  private renderItem(item: Item, index: number, sitting: FinishedSitting, isKeyShown: boolean) {
    const { result } = sitting;
    const outcome = outcomeTo(sitting, item);
    const { response, confidence } = sitting.responses[item.id] ?? {};
    const isStale = result.hashes[item.id] !== undefined && result.hashes[item.id] !== item.hash;
    const isExplained = isKeyShown && !isStale;
    const state = stateOf(outcome, response !== undefined);
    const words = response && isExplained ? verdict(item, response, outcome) : short[state];
    const mark = result.marks?.[item.id];
    const facts = [
      ...(result.rules?.critical.includes(item.id) && !isPretest(sitting) ? ['critical'] : []),
      ...(confidence ? [confidenceWords[confidence].toLowerCase()] : []),
      ...(mark === undefined ? [] : [markWords(mark)]),
    ];
    const seed = this.state?.policy.shuffle ? seedOf(`${sitting.seed} ${item.id}`) : undefined;
    return html`<li>
      <details class="result-item">
        <summary>
          <span class="result-number">${index + 1}</span>
          <span class="result-stem">${textOf(proseMarkup(item.stem))}</span>
          <span class="result-verdict is-${state}"
            >${words}${facts.length > 0 ? html` <span class="result-facts">${facts.join(' · ')}</span>` : nothing}</span
          >
        </summary>
        <div class="item item-${item.kind}">
          <div class="item-stem">${drawn(proseMarkup, item.stem)}</div>
          ${control(item, { response, readonly: true, outcome: isExplained ? outcome : undefined, seed })}
          ${
            isStale
              ? html`<p class="item-say">This item was revised after this sitting. What came of it then stays.</p>`
              : nothing
          }
        </div>
      </details>
    </li>`;
  }
}

function isShown({ right, asked }: SittingTally): boolean {
  return right === asked;
}

const short = { open: 'Not answered.', kept: 'Kept.', right: 'Right.', partly: 'Partly right.', wrong: 'Not yet.' };

function stateOf(outcome: Outcome, isAnswered: boolean): keyof typeof short {
  if (!isAnswered) return 'open';
  if (outcome.neutral) return 'kept';
  return outcome.correct ? 'right' : outcome.score > 0 ? 'partly' : 'wrong';
}

function outcomeTo({ result }: FinishedSitting, { id }: Item): Outcome {
  return result.outcomes[id] ?? outcomeOf(0);
}

/** "+2", "−6": with a sign, as marks are. */
function markWords(mark: number): string {
  const rounded = Math.round(mark * 100) / 100;
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
}

function heading(level: number, words: string): TemplateResult {
  return level === 3 ? html`<h3>${words}</h3>` : html`<h4>${words}</h4>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-assessment-result': KapAssessmentResult;
  }
}
