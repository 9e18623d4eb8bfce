import { explain, type Topic } from './explanation.js';

/** Two decisions of one scene. */
const two = (first: string, second: string) =>
  `## Arrival {#arrival}\n\nShe is late.\n\n${first}\n${second}\n\n## Debrief {#debrief end}\n\nWhat did you see?`;
const check = '- [Check first](#debrief){score=2}\n  > It takes a minute.';
const begin = '- [Begin](#debrief){score=0}\n  > A check comes first.';
/** A scene that one comes to on the way. */
const way = (scene: string) =>
  `## Arrival {#arrival}\n\nShe is late.\n\n- [Go on](#hurry)\n\n${scene}\n\n## Debrief {#debrief end}\n\nWhat did you see?`;

export const scenarioTopic = {
  'unread-braces': explain(
    'What a scene or a decision changes would not happen.',
    'Names and values with = between them, every quote and brace closed: {score=0 trust=+1}.',
    'scenario',
    two(check, '- [Begin](#debrief){score=0§}\n  > A check comes first.'),
    ' "',
    '',
  ),
  'scene-without-id': explain(
    'No decision could lead there.',
    'Add an id in braces behind the heading: ## Hurry {#hurry}.',
  ),
  'duplicate-scene': explain('A decision would lead to one of the two by chance.', 'Give one of them another id.'),
  'unknown-scene': explain(
    'The case would end in the middle.',
    'Write the id of a scene behind the #.',
    'scenario',
    two(check, '- [Begin](#§){score=0}\n  > A check comes first.'),
    'debreif',
    'debrief',
  ),
  'unreachable-scene': explain(
    'Nobody would ever read it.',
    'Let a decision lead there, or take it out.',
    'scenario',
    way(
      '## Hurry {#hurry}\n\nToo fast.\n\n- [Go on](#debrief)\n\n## Calm {#calm}\n\nShe breathes.\n\n- [Go on](#debrief)',
    ).replace(
      '- [Go on](#hurry)',
      `- [Begin](#hurry){score=0}\n  > A check comes first.\n- [Check first](#§){score=2}\n  > It takes a minute.`,
    ),
    'hurry',
    'calm',
  ),
  'scene-without-way-on': explain(
    'The learner would be stuck.',
    'End the scene with a list of links, or write "end" into its braces.',
    'scenario',
    way('## Hurry {#hurry}\n\nToo fast.\n§').replace(
      '- [Go on](#hurry)',
      `- [Begin](#hurry){score=0}\n  > A check comes first.\n${check}`,
    ),
    '',
    '\n- [Go on](#debrief)\n',
  ),
  'scene-trap': explain(
    'The learner would go round in circles.',
    'Let one decision of the circle lead out of it.',
    'scenario',
    way('## Hurry {#hurry}\n\nToo fast.\n\n- [Go on](#§)').replace(
      '- [Go on](#hurry)',
      `- [Begin](#hurry){score=0}\n  > A check comes first.\n${check}`,
    ),
    'hurry',
    'debrief',
  ),
  'scenario-without-end': explain(
    'There would be no debrief.',
    'Write "end" into the braces of the last scene.',
    'scenario',
    '## Arrival {#arrival}\n\nShe is late.\n\n- [Go on](#debrief)\n\n## Debrief {#debrief§',
    '}\n\nWhat did you see?\n\n- [Again](#arrival)',
    ' end}\n\nWhat did you see?',
  ),
  'decisions-after-end': explain(
    'After an end there is nothing to decide.',
    'Take the links out, or the word "end".',
    'scenario',
    `${two(check, begin)}§`,
    '\n\n- [Again](#arrival)',
    '',
  ),
  'decision-without-link': explain(
    'It would lead nowhere.',
    'Begin it with a link to a scene: - [Words](#scene).',
    'scenario',
    two(check, `§{score=0}\n  > A check comes first.`),
    '- Begin',
    '- [Begin](#debrief)',
  ),
  'decision-without-score': explain(
    'The best way could not be told from the others.',
    'Add score= to each decision of a scene with several: 2 for the best, 0 for a mistake.',
    'scenario',
    two(check, '- [Begin](#debrief)§\n  > A check comes first.'),
    '',
    '{score=0}',
  ),
  'decision-without-rationale': explain(
    'The debrief says why. Without a reason it would only say that.',
    'Write it as a quote below the decision.',
    'scenario',
    two(check, '- [Begin](#debrief){score=0}§'),
    '',
    '\n  > A check comes first.',
  ),
  'bad-condition': explain(
    'Nobody could say when the decision is there.',
    'A name, a sign (<, <=, =, !=, >=, >) and a number; and, or, not and round brackets between them.',
    'scenario',
    two(check, '- [Begin](#debrief){score=0 if="trust § 1"}\n  > A check comes first.'),
    '=>',
    '>=',
  ),
  'unknown-variable': explain(
    'It would never have a value.',
    'Write a reading of the monitor or a variable of the front matter.',
    'scenario',
    two(check, '- [Begin](#debrief){score=0 if="§ >= 1"}\n  > A check comes first.'),
    'thrust',
    'trust',
  ),
  'condition-never-holds': explain(
    'Nobody would ever see the decision.',
    'Look at what the value can be when the scene is reached.',
    'scenario',
    two(check, '- [Begin](#debrief){score=0 if="trust >= §"}\n  > A check comes first.'),
    '5',
    '1',
  ),
  'all-decisions-locked': explain(
    'The learner would be stuck in a scene without a way on.',
    'Leave one decision of every scene without a condition.',
  ),
  'critical-without-words': explain(
    'The learner would fail and not be told by what.',
    'Write its sentence under "critical" in the front matter, with the same name.',
    'scenario',
    `critical:\n  rushed: The session began without a check.\n---\n${two(`${check}\n- [Hurry](#debrief){score=0 critical=rushed}\n  > A check comes first.`, '- [Begin](#debrief){score=0 critical=§}\n  > So too.')}`,
    'rush',
    'rushed',
  ),
  'critical-not-reached': explain(
    'It speaks of a mistake that nobody can make.',
    'Write critical= and its name at a decision, or take it out.',
    'scenario',
    `critical:\n  rushed: The session began without a check.\n---\n${two(check, '- [Begin](#debrief){score=0§}\n  > A check comes first.')}`,
    '',
    ' critical=rushed',
  ),
  'implausible-reading': explain(
    'Learners remember what they have seen on a monitor. No living patient has such a reading.',
    'Compare it with real ones; + and − change a reading, = sets it.',
    'scenario',
    two(check, '- [Begin](#debrief){score=0 hr=+§}\n  > A check comes first.'),
    '222',
    '22',
  ),
  'clock-goes-back': explain(
    'A case that goes back in time cannot be followed.',
    'Add minutes with +, or set a later time.',
    'scenario',
    two(check, '- [Begin](#debrief){score=0 minutes=§}\n  > A check comes first.'),
    '-5',
    '+5',
  ),
  'scenario-not-walked': explain(
    'A case with more than 20,000 states is one that no author can have thought through.',
    'Fewer variables, or fewer values of them.',
  ),
  'unknown-scenario': explain(
    'The lesson would have an empty place.',
    'Write the id of a scenario in scenarios/.',
    'lesson',
    '§',
    ':::scenario{#first-visti}\nYou are the therapist.\n:::',
    'You are the therapist.',
  ),
  'scenario-not-placed': explain('Nobody would come upon the case.', 'Put :::scenario{#its-id} and ::: into a lesson.'),
} as const satisfies Topic;
