import { confidences, type Confidence } from '../course/confidence.js';
import type { Outcome } from '../course/outcome.js';
import type { LearnerRecord } from './record.js';
import { finishedPretest, finishedSittings } from './sittings.js';

/** How often a learner was right at one level of confidence. */
export interface Calibration {
  confidence: Confidence;
  right: number;
  answered: number;
}

/**
 * Sure against right, level 1 first: the first attempt at each practice item, before its reasons were read, and all that
 * sittings asked.
 */
export function calibrationOf(record: LearnerRecord): Calibration[] {
  const pretest = finishedPretest(record);
  const sat = [...finishedSittings(record), ...(pretest ? [pretest] : [])].flatMap(({ responses, result }) =>
    Object.entries(result.outcomes).map(([id, outcome]) => ({ outcome, confidence: responses[id]?.confidence })),
  );
  const said: { outcome: Outcome; confidence?: Confidence | undefined }[] = [
    ...Object.values(record.items).map(({ first }) => first),
    ...sat,
  ];
  return confidences.map((level) => {
    const judged = said.filter(({ confidence, outcome }) => confidence === level && !outcome.neutral);
    return {
      confidence: level,
      right: judged.filter(({ outcome }) => outcome.correct).length,
      answered: judged.length,
    };
  });
}
