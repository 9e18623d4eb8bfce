/** The small course with a scenario in it. */
import { withEdit, withFile, type Files } from './small-course.js';

export const scenarioFile = 'history/scenarios/visit.md';

export const visit = `---
id: visit
title: A visit
objectives: [classes]
minutes: 5
content-note: It speaks of fear.
start: arrival
clock: { start: -10, zero: the dose }
monitor: { hr: 74, systolic: 122, diastolic: 78, spo2: 98 }
limits: { spo2: { low: 94 } }
variables: { trust: 1 }
critical:
  rushed: The session began without a check.
---

## Arrival {#arrival}

Maya is late. See :term[receptor] [@berman2000].

- not a decision

What now?

- [Begin](#hurry){score=0 critical=rushed}
  > A check comes first.
- [Check first](#check){score=2 trust=+1}
  > It takes a minute [@berman2000].

## Hurry {#hurry minutes=+10 hr=+22}

Too fast.

- [Go on](#dip)

## Check {#check minutes=0}

All is well.

- [Ask what would help](#dip){score=1 if="trust >= 2"}
  > With a clear head.
- [Begin at last](#dip){score=0}
  > It can be asked.

## Dip {#dip spo2=92 objective=milestones}

The saturation falls.

- [Call](#debrief){score=2 spo2=97}
  > At once.
- [Wait](#dip){score=0 trust=-1 if="trust > 0 and not (trust = 9 or spo2 < 80)"}
  > It does not help.

## Debrief {#debrief end}

What did you do?
`;

export const scenarioCourse: Files = withEdit(
  'history/lessons/02-dates.md',
  'Dates follow.\n',
  'Dates follow.\n\n:::scenario{#visit}\nYou are the therapist.\n:::\n',
  withFile(scenarioFile, visit),
);

/** The course with another text of the scenario. */
export function withScenario(text: string): Files {
  return withFile(scenarioFile, text, scenarioCourse);
}
