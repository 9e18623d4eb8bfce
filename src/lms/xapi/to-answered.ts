/** What was answered and decided, as statements. To cmi5 they are "cmi5 allowed" (7.1.3): between initialized and terminated, without its category. */
import { partIri } from '../../course/iri.js';
import type { Instant, LearnerRecord } from '../../record/record.js';
import { isEnded, wayTo } from '../../record/runs.js';
import { isPretest } from '../../record/sittings.js';
import { decisionInteractions } from '../interactions/decision-interactions.js';
import type { Interaction } from '../interactions/interaction.js';
import { itemInteraction } from '../interactions/item-interactions.js';
import { toInteractionDefinition, toInteractionResult } from '../interactions/xapi-interaction.js';
import { toDuration } from '../times.js';
import { contextWith } from './statement-context.js';
import { statementStart } from './statement-start.js';
import { itemIn, scenarioIn, type StatementSubject } from './statement-subject.js';
import type { Activity, Statement, StatementResult } from './statement.js';
import type { XapiSession } from './xapi-session-state.js';

/** A statement, and when what it says was done. */
export interface Said {
  at: Instant;
  statement: Statement;
}

/** Attempts that `after` holds and `before` does not; what of sittings was handed in since; decisions made since, and ends reached. */
export function toAnswered(
  before: LearnerRecord,
  after: LearnerRecord,
  session: XapiSession,
  subject: StatementSubject,
): Said[] {
  return [
    ...practiceAnswers(before, after, session, subject),
    ...sittingAnswers(before, after, session, subject),
    ...decisions(before, after, session, subject),
  ];
}

function practiceAnswers(before: LearnerRecord, after: LearnerRecord, session: XapiSession, subject: StatementSubject) {
  return Object.values(after.items).flatMap(({ first, best, latest }): Said[] => {
    const known = before.items[first.item];
    const told = new Set(known && [known.first.id, known.best.id, known.latest.id]);
    const news = new Map(
      [first, best, latest].flatMap((made) => (told.has(made.id) ? [] : [[made.id, made] as const])),
    );
    return [...news.values()].map((attempt) => ({
      at: attempt.at,
      statement: {
        ...statementStart(session, 'answered', attempt.at, 'item', attempt.item, attempt.id),
        ...answer(subject, attempt.item, (item) => itemInteraction(item, attempt), attempt),
        context: contextWith(session, { parent: [session.activity] }),
      },
    }));
  });
}

function sittingAnswers(before: LearnerRecord, after: LearnerRecord, session: XapiSession, subject: StatementSubject) {
  return Object.values(after.sittings).flatMap((sitting): Said[] => {
    const { result } = sitting;
    if (!result) return [];
    // Another device may have handed in the same sitting with other answers.
    const known = before.sittings[sitting.id]?.result;
    const parent = partIri(subject.iri, isPretest(sitting) ? 'pretest' : 'assessment');
    const news = Object.entries(result.outcomes).filter(([id]) => !known?.outcomes[id]);
    const answers = news.map(([id, outcome]): Said => {
      const given = sitting.responses[id];
      const at = given?.at ?? result.at;
      const context = contextWith(session, { parent: [parent], grouping: [session.activity] });
      const start = statementStart(session, 'answered', at, 'sitting', sitting.id, id);
      // What was left open is told as wrong, without a response.
      const open: Statement['result'] = { success: outcome.correct, score: { scaled: outcome.score } };
      const said = given
        ? answer(
            subject,
            id,
            (item) =>
              itemInteraction(item, {
                id: sitting.id,
                item: id,
                response: given.response,
                outcome,
                at,
                hash: result.hashes[id] ?? item.hash,
              }),
            { outcome },
          )
        : { object: { id: partIri(subject.iri, 'items', id) }, ...(!outcome.neutral && { result: open }) };
      return { at, statement: { ...start, ...said, context } };
    });
    const whole: Said = {
      at: result.at,
      statement: {
        ...statementStart(session, 'scored', result.at, 'sitting', sitting.id),
        object: toActivity(parent, 'http://adlnet.gov/expapi/activities/assessment', subject, subject.module.title),
        result: {
          score: { scaled: inRange(result.score) },
          ...(!isPretest(sitting) && { success: result.passed }),
          duration: toDuration(result.at - sitting.started),
        },
        context: contextWith(session, { parent: [session.activity] }),
      },
    };
    return [...answers, ...(known ? [] : [whole])];
  });
}

function decisions(before: LearnerRecord, after: LearnerRecord, session: XapiSession, subject: StatementSubject) {
  // By what was decided: a run may have got another id since, and two ways of one run share their beginning.
  const told = new Set(Object.values(before.runs ?? {}).flatMap((run) => run.decisions.map((_, at) => wayTo(run, at))));
  const toldEnds = new Set(
    Object.values(before.runs ?? {})
      .filter(isEnded)
      .map((run) => wayTo(run)),
  );
  return Object.values(after.runs ?? {}).flatMap((run): Said[] => {
    const scenario = scenarioIn(subject, run.scenario);
    const iri = partIri(subject.iri, 'scenarios', run.scenario);
    const interactions = scenario && decisionInteractions(scenario, run);
    const made = run.decisions.flatMap(({ scene, at }, index): Said[] => {
      const way = wayTo(run, index);
      if (told.has(way)) return [];
      told.add(way);
      return [
        {
          at,
          statement: {
            ...statementStart(session, 'answered', at, 'run', way),
            ...toSaid(partIri(iri, scene), interactions?.[index], subject),
            context: contextWith(session, { parent: [iri], grouping: [session.activity] }),
          },
        },
      ];
    });
    if (!isEnded(run) || toldEnds.has(wayTo(run))) return made;
    const { at, score, passed } = run.ended;
    const end: Said = {
      at,
      statement: {
        ...statementStart(session, 'scored', at, 'run', wayTo(run)),
        object: toActivity(iri, 'http://adlnet.gov/expapi/activities/simulation', subject, scenario?.title),
        result: {
          score: { scaled: inRange(score) },
          success: passed,
          completion: true,
          duration: toDuration(at - run.started),
        },
        context: contextWith(session, { parent: [session.activity] }),
      },
    };
    return [...made, end];
  });
}

/** An answer to an item. Where this edition does not have the item, only what came of it can be said. */
function answer(
  subject: StatementSubject,
  id: string,
  toInteraction: (item: NonNullable<ReturnType<typeof itemIn>>) => Interaction,
  { outcome }: { outcome: Interaction['outcome'] },
): Pick<Statement, 'object' | 'result'> {
  const item = itemIn(subject, id);
  const said = toSaid(partIri(subject.iri, 'items', id), item && toInteraction(item), subject);
  if (item || outcome.neutral) return said;
  return { ...said, result: { success: outcome.correct, score: { scaled: outcome.score } } };
}

function toSaid(
  id: string,
  interaction: Interaction | undefined,
  { module }: StatementSubject,
): Pick<Statement, 'object' | 'result'> {
  if (!interaction) return { object: { id } };
  const result: StatementResult = toInteractionResult(interaction);
  return {
    object: { id, definition: toInteractionDefinition(interaction, module.language) },
    ...(Object.keys(result).length > 0 && { result }),
  };
}

function toActivity(id: string, type: string, { module }: StatementSubject, name: string | undefined): Activity {
  return { id, definition: { type, ...(name !== undefined && { name: { [module.language]: name } }) } };
}

/** xAPI 1.0.3 Part 2 2.4.5.1: from -1 to 1. */
function inRange(score: number): number {
  return Math.min(1, Math.max(-1, score));
}
