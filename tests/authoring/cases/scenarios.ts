import { scenarioCourse, scenarioFile } from '../scenario-course.js';
import { withEdit } from '../small-course.js';
import { mistake, type Mistake } from './mistake.js';

const dates = 'history/lessons/02-dates.md';
const inScenario = (code: Mistake['code'], name: string, words: Omit<Parameters<typeof mistake>[2], 'file'>): Mistake =>
  mistake(code, name, { file: scenarioFile, before: scenarioCourse, ...words });

const manyVariables = Array.from({ length: 15 }, (_, index) => `v${index}`);
/** Fifteen switches, in whatever order: more states than are walked. */
const switches = manyVariables.map((name) => `- [Set ${name}](#check){score=0 ${name}=1 if="${name} = 0"}\n  > Why.`);

export const scenarioMistakes: Mistake[] = [
  inScenario('no-front-matter', 'of a scenario', {
    from: '---\nid: visit',
    to: '«»\nid: visit',
  }),
  inScenario('missing-key', 'a scenario that does not say where it begins', {
    from: 'id: visit\ntitle: A visit\nobjectives: [classes]\nminutes: 5\ncontent-note: It speaks of fear.\nstart: arrival\n',
    to: '«»id: visit\ntitle: A visit\nobjectives: [classes]\nminutes: 5\ncontent-note: It speaks of fear.\n',
  }),
  inScenario('unknown-key', 'of a scenario', {
    from: 'minutes: 5',
    to: '«minuets»: 5\nminutes: 5',
    mend: 'Did you mean "minutes"?',
  }),
  inScenario('bad-value', 'a variable with the name of a reading', {
    from: 'variables: { trust: 1 }',
    to: 'variables: { trust: 1, hr: «2» }',
    fine: 'variables: { trust: 1, hope: 2 }',
  }),
  inScenario('bad-value', 'a limit of what is not monitored', {
    from: 'limits: { spo2',
    to: 'limits: { «rr»: { low: 8 }, spo2',
    fine: 'limits: { hr: { low: 40 }, spo2',
  }),
  inScenario('unread-braces', 'of a scene', {
    from: '## Hurry {#hurry minutes=+10 hr=+22}',
    to: '## Hurry {#hurry minutes=+10 «="}»',
    fine: '## Hurry {#hurry minutes="+10" hr=+22}',
  }),
  inScenario('unread-braces', 'of a decision', {
    from: '[Go on](#dip)',
    to: '[Go on](#dip){score=1 «"»',
    fine: '[Go on](#dip){score=1}',
  }),
  inScenario('scene-without-id', 'a title alone', {
    from: '## Hurry {#hurry minutes=+10 hr=+22}',
    to: '«## Hurry»',
    also: ['unknown-scene'],
  }),
  inScenario('bad-id', 'of a scene', {
    from: '{#hurry ',
    to: '{#«Hurry_1» ',
    mend: 'Write "hurry-1".',
    also: ['unknown-scene'],
  }),
  inScenario('duplicate-scene', 'two of one name', {
    from: '## Dip {#dip',
    to: '## Check {#«check» minutes=0}\n\nTwice.\n\n- [Go on](#dip)\n\n## Dip {#dip',
  }),
  inScenario('first-level-heading', 'in a scenario', {
    from: '## Hurry {#hurry minutes=+10 hr=+22}',
    to: '«# Hurry {#hurry minutes=+10 hr=+22}»',
  }),
  inScenario('heading-too-deep', 'in a scenario', {
    from: '## Hurry {#hurry minutes=+10 hr=+22}',
    to: '«### Hurry {#hurry minutes=+10 hr=+22}»',
  }),
  inScenario('unknown-scene', 'a slip of the finger', {
    from: '[Go on](#dip)',
    to: '[Go on](#«dipp»)',
    mend: 'Did you mean "dip"?',
    fine: '[Go on](#check)',
  }),
  inScenario('unknown-scene', 'where it begins', {
    from: 'start: arrival',
    to: 'start: «arival»',
    mend: 'Did you mean "arrival"?',
  }),
  inScenario('unreachable-scene', 'nothing leads there', {
    from: '[Begin](#hurry)',
    to: '[Begin](#check)',
    before: withEdit(scenarioFile, '{#hurry minutes', '{#«hurry» minutes', scenarioCourse),
  }),
  inScenario('scene-without-way-on', 'no list of links', {
    from: '## Hurry {#hurry minutes=+10 hr=+22}\n\nToo fast.\n\n- [Go on](#dip)\n',
    to: '«## Hurry {#hurry minutes=+10 hr=+22}»\n\nToo fast.\n',
    fine: '## Hurry {#hurry end}\n\nToo fast.\n',
  }),
  inScenario('scene-trap', 'a circle', {
    from: '## Hurry {#hurry minutes=+10 hr=+22}\n\nToo fast.\n\n- [Go on](#dip)\n',
    to: '## Hurry {#«hurry» minutes=+10 hr=+2}\n\nToo fast.\n\n- [Go on](#hurry)\n',
    also: ['scenario-not-walked', 'implausible-reading'],
  }),
  inScenario('scene-trap', 'a condition that never comes true again', {
    from: '## Hurry {#hurry minutes=+10 hr=+22}\n\nToo fast.\n\n- [Go on](#dip)\n',
    to: '## Hurry {#«hurry»}\n\nToo fast.\n\n- [Stay](#hurry){if="trust = 1"}\n- [Go on](#dip){if="trust = 2"}\n',
    before: withEdit(scenarioFile, '[Begin at last](#dip)', '[Begin at last](#hurry)', scenarioCourse),
    fine: '## Hurry {#hurry}\n\nToo fast.\n\n- [Stay](#hurry){if="trust = 1" trust=+1}\n- [Go on](#dip){if="trust = 2"}\n',
  }),
  inScenario('scenario-without-end', 'nothing is one', {
    from: '## Debrief {#debrief end}\n\nWhat did you do?\n',
    to: '«## Debrief {#debrief}»\n\nWhat did you do?\n\n- [Again](#arrival)\n',
  }),
  inScenario('decisions-after-end', 'links', {
    from: 'What did you do?\n',
    to: 'What did you do?\n\n- «[Again](#arrival)»\n',
    fine: 'What did you do?\n\n- This\n- Or that\n',
  }),
  inScenario('decision-without-link', 'words alone', {
    from: '- [Go on](#dip)\n',
    to: '- [Go on](#dip)\n- «Stay»\n',
  }),
  inScenario('decision-without-score', 'one of two', {
    from: '[Begin at last](#dip){score=0}',
    to: '«[Begin at last](#dip)»',
    fine: '[Begin at last](#dip){score=0.5}',
  }),
  inScenario('bad-attribute', 'points in words', { from: '{score=1 if', to: '{score=«one» if' }),
  inScenario('bad-attribute', 'a change in words', {
    from: 'trust=+1}',
    to: 'trust=«more»}',
    also: ['condition-never-holds'],
  }),
  inScenario('decision-without-rationale', 'one of two', {
    from: '[Begin at last](#dip){score=0}\n  > It can be asked.\n',
    to: '«[Begin at last](#dip)»{score=0}\n',
    fine: '[Begin at last](#dip){score=0}\n\n  > It can be asked.\n',
  }),
  inScenario('bad-condition', 'a sign that is none', {
    from: 'trust >= 2',
    to: 'trust =«>» 2',
    fine: 'not trust < 2',
  }),
  inScenario('bad-condition', 'no number', { from: 'trust >= 2"', to: 'trust >= «much»"' }),
  inScenario('bad-condition', 'too long', { from: 'trust >= 2"', to: 'trust >= 2 «trust»"' }),
  inScenario('bad-condition', 'no end', { from: '(trust = 9 or spo2 < 80)', to: '(trust = 9 or spo2 < 80«»' }),
  inScenario('bad-condition', 'nothing', { from: 'if="trust >= 2"', to: '«if=""»' }),
  inScenario('bad-condition', 'no name', {
    from: 'trust >= 2"',
    to: '«2» <= trust"',
    fine: '(trust >= 2) and trust != 7"',
  }),
  inScenario('unknown-variable', 'in a condition', {
    from: 'trust >= 2',
    to: '«thrust» >= 2',
    mend: 'Did you mean "trust"?',
    fine: 'spo2 >= 90 and trust >= 2',
  }),
  inScenario('unknown-attribute', 'a change of what is not there', {
    from: '{#hurry minutes=+10 hr=+22}',
    to: '{#hurry minutes=+10 «hrr=+22»}',
    mend: 'Did you mean "hr"?',
  }),
  inScenario('condition-never-holds', 'too much to ask', {
    from: 'if="trust >= 2"',
    to: 'if="«trust >= 3»"',
    fine: 'if="trust = 2"',
  }),
  inScenario('all-decisions-locked', 'conditions on both', {
    from: '## Hurry {#hurry minutes=+10 hr=+22}\n\nToo fast.\n\n- [Go on](#dip)\n',
    to: '## Hurry {#«hurry»}\n\nToo fast.\n\n- [Go on](#dip){if="trust >= 2"}\n- [Stop](#debrief){if="trust = 0"}\n',
    fine: '## Hurry {#hurry}\n\nToo fast.\n\n- [Go on](#dip){if="trust <= 1"}\n',
    also: ['condition-never-holds'],
  }),
  inScenario('critical-without-words', 'no sentence', {
    from: 'critical=rushed}',
    to: 'critical=«rush»}',
    mend: 'Did you mean "rushed"?',
  }),
  inScenario('critical-without-words', 'no name', {
    from: '{score=0 critical=rushed}',
    to: '{score=0 «critical»}',
    also: ['critical-not-reached'],
  }),
  inScenario('critical-not-reached', 'no decision is it', {
    from: '  rushed: The session began without a check.\n',
    to: '  rushed: The session began without a check.\n  «left»: The client was left alone.\n',
  }),
  inScenario('implausible-reading', 'at the start', { from: 'spo2: 98 }', to: 'spo2: «108» }', fine: 'spo2: 99 }' }),
  inScenario('implausible-reading', 'pressures the wrong way round', {
    from: 'diastolic: 78,',
    to: 'diastolic: «130»,',
    fine: 'diastolic: 80,',
  }),
  inScenario('implausible-reading', 'set in a scene', { from: 'spo2=92', to: 'spo2=«9»' }),
  inScenario('implausible-reading', 'after changes', { from: 'hr=+22', to: 'hr=«+222»', fine: 'hr=+40' }),
  inScenario('clock-goes-back', 'set in a scene', {
    from: '{#dip spo2',
    to: '{#dip minutes=«-2» spo2',
    fine: '{#dip minutes=+2 spo2',
  }),
  inScenario('clock-goes-back', 'an earlier time', {
    from: '## Debrief {#debrief end}',
    to: '## Debrief {#debrief end minutes=«0»}',
    fine: '## Debrief {#debrief end minutes=30}',
    before: withEdit(scenarioFile, '{#check minutes=0}', '{#check minutes=5}', scenarioCourse),
  }),
  inScenario('scenario-not-walked', 'too many states', {
    from: 'id: visit',
    to: 'id: «visit»',
    before: withEdit(
      scenarioFile,
      '- [Begin at last](#dip){score=0}',
      `${switches.join('\n')}\n- [Begin at last](#dip){score=0}`,
      withEdit(
        scenarioFile,
        'variables: { trust: 1 }',
        `variables: { trust: 1, ${manyVariables.map((name) => `${name}: 0`).join(', ')} }`,
        scenarioCourse,
      ),
    ),
  }),
  inScenario('unknown-objective', 'of a scene', {
    from: 'objective=milestones',
    to: 'objective=«milestone»',
    mend: 'Did you mean "milestones"?',
  }),
  inScenario('stray-text', 'behind a decision', {
    from: '[Go on](#dip)',
    to: '[Go on](#dip) «and on»',
  }),
  inScenario('stray-text', 'a citation in a decision', {
    from: '[Go on](#dip)',
    to: '«[Go on :term[receptor]](#dip)»',
  }),
  inScenario('stray-text', 'before the first scene', { from: '## Arrival', to: '«Once upon a time.»\n\n## Arrival' }),
  inScenario('misplaced-block', 'a callout in a scene', {
    from: 'Too fast.\n',
    to: 'Too fast.\n\n«:::callout»\nMind.\n:::\n',
  }),
  mistake('unknown-scenario', 'a slip of the finger', {
    file: dates,
    before: scenarioCourse,
    from: ':::scenario{#visit}',
    to: ':::scenario{#«vist»}',
    mend: 'Did you mean "visit"?',
    also: ['scenario-not-placed'],
  }),
  mistake('duplicate-id', 'a scenario in two places', {
    file: dates,
    before: scenarioCourse,
    from: ':::cards',
    to: ':::scenario{#«visit»}\n:::\n\n:::cards',
    also: ['minutes-off'],
  }),
  inScenario('scenario-not-placed', 'no lesson shows it', {
    from: 'id: visit',
    to: 'id: «visit»',
    before: withEdit(dates, ':::scenario{#visit}\nYou are the therapist.\n:::\n', '', scenarioCourse),
  }),
];
