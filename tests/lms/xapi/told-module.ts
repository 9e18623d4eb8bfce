/** A module that statements are about, and sessions in which they are made. */
import { outlineOf, type Module } from '../../../src/course/module.js';
import { emptyRecord, type LearnerRecord } from '../../../src/record/record.js';
import { toXapiState, type XapiInput, type XapiState, type XapiTold } from '../../../src/lms/xapi/xapi-state.js';
import type { XapiSession } from '../../../src/lms/xapi/xapi-session-state.js';
import type { StatementSubject } from '../../../src/lms/xapi/statement-subject.js';
import { choice } from '../../helpers/items.js';
import { moduleId, outline } from '../../record/samples.js';

const { lessons, bank: _, ...rest } = outline;

/** The small module of `tests/record/samples.ts` with words in it, and one item of its bank. */
export const module: Module = {
  ...rest,
  format: 1,
  language: 'en',
  lessons: lessons.map(({ practice: _practice, ...lesson }, index) => ({
    ...lesson,
    blocks: index === 0 ? [choice] : [],
  })),
  bank: ['bank-1', 'x'].map((id) => ({ ...choice, id })),
  authors: [],
  disclosures: '',
  reviewed: '2026-11-01',
  reviewBy: '2027-11-01',
  references: [],
  terms: [],
  hash: 'h1',
};

export const subject: StatementSubject = { iri: 'urn:x-kapstone:kap:history', module };
export const told: XapiTold = { record: emptyRecord(moduleId), verbs: [] };

const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** A session as cmi5's own example has it. */
export const session: XapiSession = {
  rules: 'cmi5',
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'learner-1' } },
  activity: 'https://lms.example/activities/7',
  registration: '6d6f3c9e-1b0a-4f3e-9f0d-9f3a9f1b2c3d',
  id: 'session-1',
  template: {
    contextActivities: { grouping: [{ id: subject.iri }] },
    extensions: { [sessionExtension]: 'session-1' },
  },
  mode: 'normal',
  pass: 0.8,
};

export function stateOf(record: LearnerRecord, given: Partial<XapiInput> = {}): XapiState {
  return toXapiState({
    told,
    outline: outlineOf(module),
    record,
    session,
    policy: 'both',
    begun: 1,
    spent: 0,
    ...given,
  });
}
