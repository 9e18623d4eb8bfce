import { consume } from '@lit/context';
import { customElement, property } from 'lit/decorators.js';
import type { ModuleOutline } from '../../src/course/module.js';
import { pathOf, type PageData } from '../../src/course/page-data.js';
import type { LearnerRecord } from '../../src/record/record.js';
import { moduleStatus, nextStep, objectiveStandings } from '../../src/record/status.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { Select } from '../select.js';
import { EnhancingElement } from '../player/enhancing-element.js';
import { pageContext } from '../player/page-context.js';
import { knownRecord } from '../player/known-record.js';
import { sessionContext } from '../player/session-context.js';
import { percentWords } from '../player/words.js';

type Standing = ReturnType<typeof objectiveStandings>[number];

const words = { shown: 'Shown', 'not-yet': 'Not yet', open: 'Open' };

/**
 * Tells in the list of objectives which are shown, on what evidence, and leads on: within the module while something is left
 * in it, then to what comes after.
 *
 * @summary The results of a module.
 */
@customElement('kap-results')
export class KapResults extends EnhancingElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  readonly #record = new Select(this, () => this.session, knownRecord);

  protected override updated(): void {
    const record = this.#record.value;
    const module = this.session?.getSnapshot().context.module;
    if (!record || !module) return;
    const standings = objectiveStandings(module, record);
    this.dataset.live = '';
    this.say(this, '.results-summary', summaryOf(module, record, standings));
    this.leadOn(module, record);
    for (const standing of standings) {
      for (const row of this.querySelectorAll<HTMLElement>(`[data-objective="${standing.objective.id}"]`)) {
        row.dataset.standing = standing.standing;
        this.say(row, '.standing', words[standing.standing]);
        this.say(row, '.standing-evidence', evidenceOf(standing));
      }
    }
  }

  private leadOn(module: ModuleOutline, record: LearnerRecord): void {
    const step = nextStep(module, record);
    const isDone = step.kind === 'done';
    const link = this.querySelector<HTMLAnchorElement>('.results-on a');
    if (link && step.kind !== 'done') {
      const lesson = step.kind === 'lesson' ? module.lessons.find(({ id }) => id === step.lesson) : undefined;
      link.href =
        (this.page?.root ?? '') + (lesson ? pathOf.lesson(module.id, lesson.id) : pathOf.assessment(module.id));
      this.say(this, '.results-on a', lesson ? `Go on: ${lesson.title}` : 'Take the assessment');
    }
    this.querySelector('.results-on')?.toggleAttribute('hidden', isDone);
    // Where what comes after is not shown, it is plain words.
    for (const after of this.querySelectorAll('.results-after, .results-rate'))
      after.toggleAttribute('hidden', !isDone || !after.querySelector('a'));
  }
}

function summaryOf(module: ModuleOutline, record: LearnerRecord, standings: Standing[]): string {
  const { completion, success, score, lessonsFinished, lessons } = moduleStatus(module, record);
  const shown = standings.filter(({ standing }) => standing === 'shown').length;
  const parts = [
    `${shown} of ${standings.length} objectives shown`,
    `${lessonsFinished} of ${lessons} lessons finished`,
  ];
  if (success !== 'unknown') {
    const points = score === undefined ? '' : ` with ${percentWords(score)}`;
    parts.push(success === 'passed' ? `assessment passed${points}` : 'assessment not yet passed');
  }
  const sentence = `${parts.join(', ')}.`;
  return completion === 'completed' ? `Module completed. ${sentence}` : sentence;
}

function evidenceOf({ practice, assessment }: Standing): string {
  const parts = [
    ...(practice.answered > 0 ? [`Practice: ${practice.right} of ${practice.answered} right.`] : []),
    ...(assessment.asked > 0 ? [`Assessment: ${assessment.right} of ${assessment.asked} right.`] : []),
  ];
  if (parts.length > 0) return parts.join(' ');
  return practice.total > 0 ? 'Nothing answered yet.' : 'The assessment asks about it.';
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-results': KapResults;
  }
}
