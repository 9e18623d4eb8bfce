import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import { isPassedByCourse, isPretest, type FinishedSitting } from '../../src/record/sittings.js';
import { forLmsAlone } from './for-lms-alone.js';
import { dayWords, markWords, percentWords } from '../player/words.js';

interface Setting {
  /** Whether right answers and reasons are shown below. */
  isKeyShown: boolean;
  /** Whether no certificate is to be had here. */
  isPart: boolean;
  level: 2 | 3;
}

/** The head of a result: passed or not yet, the score, and what decided. */
export function resultSummary(sitting: FinishedSitting, policy: AssessmentPolicy, setting: Setting): TemplateResult {
  const { result, due } = sitting;
  const outcomes = Object.values(result.outcomes).filter(({ neutral }) => !neutral);
  const right = outcomes.filter(({ correct }) => correct).length;
  const partly = outcomes.filter(({ correct, score }) => !correct && score > 0).length;
  const carried = Object.keys(sitting.carried ?? {}).length;
  const counts = [
    `${right} of ${outcomes.length} items right in full${partly > 0 ? `, ${partly} partly` : ''}.`,
    ...(carried > 0 ? [`${carried} from before ${carried === 1 ? 'counts' : 'count'} as right.`] : []),
    ...(due !== undefined && result.at >= due ? ['Time was up: what you had answered was handed in.'] : []),
  ].join(' ');
  if (isPretest(sitting)) {
    return html`${heading(setting.level, 'What you know already')}
      <p class="result-score">
        <strong>${percentWords(result.score)}</strong> before the lessons, on ${dayWords(result.at)}.
      </p>
      <p>
        ${counts} It counts for nothing. The lessons have the answers; afterwards the results show what has changed.
      </p>`;
  }
  const pass = result.rules?.pass ?? policy.pass;
  const { coursePass } = result.rules ?? {};
  const isForLmsAlone = result.passed && !setting.isPart && coursePass !== undefined && !isPassedByCourse(sitting);
  const isShortOfCritical = !result.passed && result.score >= pass - 1e-9;
  return html`${heading(setting.level, result.passed ? 'Passed' : 'Not yet passed')}
    <p class="result-score">
      <strong>${percentWords(result.score)}</strong> of the points, on ${dayWords(result.at)}. ${markWords(pass)}
      ${result.passed ? 'were' : 'are'} needed.
    </p>
    ${isForLmsAlone ? html`<p>${forLmsAlone(coursePass)}</p>` : nothing}
    <p>
      ${counts}
      ${isShortOfCritical ? 'The points are enough, but a critical item, which must be right in any case, was not.' : nothing}
      ${result.rules?.certainty ? 'Marked by certainty: what you were sure of weighs more, both ways.' : nothing}
      ${
        setting.isKeyShown
          ? 'The right answers and their reasons are below.'
          : 'Look again at what is marked below; another sitting asks other items where it can.'
      }
    </p>`;
}

function heading(level: 2 | 3, words: string): TemplateResult {
  return level === 2
    ? html`<h2 class="result-head" tabindex="-1">${words}</h2>`
    : html`<h3 class="result-head" tabindex="-1">${words}</h3>`;
}
