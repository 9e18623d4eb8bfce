import type { Instant, Sitting } from '../record/record.js';
import { finishedPretest, finishedSittings } from '../record/sittings.js';
import { objectiveStandings } from '../record/status.js';
import type { AssessmentInput } from './assessment-context.js';
import { dueAfter, type Extension } from './assessment-time.js';
import { draw } from './draw.js';
import { retake } from './retake.js';

export interface Start {
  id: string;
  seed: number;
  at: Instant;
  purpose?: 'pretest';
  extension?: Extension;
}

/** The sitting that starts now: a pre-test, all anew, or what was missed. */
export function startedSitting(
  { policy, outline, bank, record }: AssessmentInput,
  { id, seed, at, purpose, extension }: Start,
): Sitting {
  const base = { id, seed, started: at, responses: {} };
  const weak = objectiveStandings(outline, record).flatMap(({ objective, standing }) =>
    standing === 'shown' ? [] : objective.id,
  );
  if (purpose) {
    // The critical items come back in every sitting: they are kept for those while others fill the pre-test.
    const items = draw({ policy: { ...policy, mustPass: [] }, bank, past: [policy.mustPass], weak, seed });
    return { ...base, items, purpose };
  }
  const finished = finishedSittings(record);
  const pretest = finishedPretest(record);
  const past = [...finished, ...(pretest ? [pretest] : [])].map((sitting) => sitting.items);
  const from = { policy, bank, past, weak, seed };
  const last = finished.at(-1);
  const isRetake = policy.retake === 'missed' && !finished.some(({ result }) => result.passed);
  const missed = isRetake && last ? retake(last, from) : undefined;
  const due = dueAfter(at, policy, extension);
  return {
    ...base,
    ...(missed ?? { items: draw(from) }),
    ...(due !== undefined && { due }),
  };
}
