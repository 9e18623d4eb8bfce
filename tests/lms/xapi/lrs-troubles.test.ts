/** What comes of each answer that an LRS can give: what the learner is told by it, and that the LRS has all when it is well again. */
import { expect } from '@open-wc/testing';
import { outlineOf } from '../../../src/course/module.js';
import { whereaboutsOf } from '../../../src/launch/whereabouts.js';
import type { Delivery, Lms, Trouble } from '../../../src/lms/lms.js';
import { memoryOutbox, OutboxMemory } from '../../../src/lms/outbox/memory-outbox.js';
import { openXapi, readXapiLaunch } from '../../../src/lms/xapi/open-xapi.js';
import { sessionNotes } from '../../../src/lms/xapi/session-notes.js';
import { XapiLms } from '../../../src/lms/xapi/xapi-lms.js';
import { Cmi5Lms } from '../../../src/dev/lms/cmi5-lms.js';
import { choice } from '../../helpers/items.js';
import { attemptAt, recordOf } from '../../record/samples.js';
import { Tab, visit } from '../cmi5/visit.js';
import { module, subject } from './told-module.js';

type Rules = 'cmi5' | 'xapi';
type Resource = 'statements' | 'activities/state';
type Problem = Trouble['problem'];

const answered = recordOf({ type: 'attempt.made', attempt: attemptAt(1050, { hash: choice.hash }) });

/** An LRS, and whatever stands before it. */
class Troubled {
  readonly double: Cmi5Lms;
  readonly device = new OutboxMemory();
  /** What is answered in its place, and to what. */
  trouble: { status: number; at: readonly Resource[]; headers?: Record<string, string> } | undefined;

  constructor(readonly rules: Rules) {
    this.double = new Cmi5Lms(rules === 'xapi' ? { auth: 'Basic plain' } : { mastery: 0.8 });
  }

  readonly fetch: typeof fetch = (input, init) => {
    const { pathname } = new URL(typeof input === 'string' ? input : input instanceof URL ? input.href : input.url);
    const { status, at, headers } = this.trouble ?? { status: 200, at: [] };
    if (!at.some((resource) => pathname.endsWith(resource))) return this.double.fetch(input, init);
    if (status === 0) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(new Response('', { status, ...(headers && { headers }) }));
  };

  open(): Lms {
    const query = this.double.launch();
    if (this.rules === 'cmi5') return visit(this, query, new Tab(this.device)).lms;
    const opened = openXapi(
      readXapiLaunch(`?${query}`)!,
      subject.iri,
      `session-${this.double.sessions.length}`,
      this.fetch,
    );
    let time = 1000;
    return new XapiLms({
      outline: outlineOf(module),
      policy: 'both',
      iri: subject.iri,
      language: 'en',
      module: Promise.resolve(module),
      outbox: memoryOutbox(this.device),
      notes: sessionNotes(() => new Tab(this.device).storage, 'session'),
      newAttempt: 'a1',
      now: () => (time += 10),
      open: () => Promise.resolve(opened),
      tell: () => undefined,
    });
  }

  get answers(): number {
    return this.double.statements.filter(({ object }) => object?.id?.endsWith('items:first-target')).length;
  }

  get keeps(): boolean {
    return this.double.documents.get('state suspendData')?.body.includes('first-target') ?? false;
  }
}

const passing: readonly (readonly [number, Problem])[] = [
  [0, 'offline'],
  [408, 'busy'],
  [425, 'busy'],
  [429, 'busy'],
  [500, 'busy'],
  [502, 'busy'],
  [503, 'busy'],
  [504, 'busy'],
  [401, 'ended'],
];
const toMend: readonly (readonly [number, Problem])[] = [404, 405, 410, 413, 501, 507].map((status) => [
  status,
  'refused',
]);

/** Answers to statements, whose trouble passes. */
const ofStatements: Readonly<Record<Rules, readonly (readonly [number, Problem])[]>> = {
  cmi5: [...passing, ...toMend],
  xapi: [...passing, ...toMend, [403, 'refused']],
};
/** Answers to the record. A conflict that does not end is as one whose time is not now. */
const ofRecord: Readonly<Record<Rules, readonly (readonly [number, Problem])[]>> = {
  cmi5: [...passing, ...toMend, [400, 'refused'], [403, 'ended'], [409, 'busy'], [412, 'busy'], [428, 'busy']],
  xapi: [...passing, ...toMend, [400, 'refused'], [403, 'refused'], [409, 'busy'], [412, 'busy'], [428, 'busy']],
};

const words: Readonly<Record<Problem, string>> = {
  offline: 'Saved here. Your LMS does not answer; it is asked again.',
  busy: 'Saved here. Your LMS cannot take it now; it is asked again.',
  refused: 'Saved here. Your LMS did not take all of it: go on with this device, and tell whoever runs your LMS.',
  ended: 'Saved here. Your LMS has ended the session: open the module there again, and it gets the rest.',
};
const said = (delivery: Delivery) => whereaboutsOf(delivery.kept ? 'kept' : delivery.problem, true).words;

for (const rules of ['cmi5', 'xapi'] as const)
  for (const [resource, answers] of [
    ['statements', ofStatements[rules]],
    ['activities/state', ofRecord[rules]],
  ] as const)
    for (const [status, problem] of answers)
      it(`an LRS of ${rules} that answers ${status} to ${resource}: ${problem}`, async () => {
        const lrs = new Troubled(rules);
        const lms = lrs.open();
        await lms.launch();
        await lms.commit();
        lrs.trouble = { status, at: [resource] };
        lms.report(answered);
        expect(said(await lms.commit())).to.equal(words[problem]);
        // What one of both does not take, the other has, where it is asked.
        if (resource === 'activities/state') expect(lrs.answers).to.equal(1);
        else expect(lrs.keeps).to.equal(problem === 'refused');

        lrs.trouble = undefined;
        if (problem !== 'ended') expect(said(await lms.commit())).to.equal('Saved here and at your LMS');
        const next = lrs.open();
        await next.launch();
        next.report(answered);
        expect(said(await next.commit())).to.equal('Saved here and at your LMS');
        expect([lrs.answers, lrs.keeps]).to.deep.equal([1, true]);
        expect(lrs.double.refusals).to.deep.equal([]);
      });

describe('an LRS that cannot take', () => {
  it('anything at all: what waits is kept for it, and is not tried one by one for ever', async () => {
    const lrs = new Troubled('xapi');
    lrs.trouble = { status: 413, at: ['statements', 'activities/state'] };
    const lms = lrs.open();
    await lms.launch();
    lms.report(answered);
    expect(said(await lms.commit())).to.equal(words.refused);
    lms.close('suspend');
    lrs.trouble = undefined;
    const next = lrs.open();
    await next.launch();
    next.report(answered);
    expect(said(await next.commit())).to.equal('Saved here and at your LMS');
    expect(lrs.answers).to.equal(1);
  });

  it('it for a while says for how long', async () => {
    const lrs = new Troubled('cmi5');
    const lms = lrs.open();
    await lms.launch();
    await lms.commit();
    for (const at of ['statements', 'activities/state'] as const) {
      lrs.trouble = { status: 429, at: [at], headers: { 'Retry-After': '40' } };
      lms.report(answered);
      expect(await lms.commit()).to.deep.equal({ kept: false, problem: 'busy', wait: 40_000 });
    }
  });

  it('one statement by its own rules puts that aside, and keeps the record', async () => {
    for (const status of [400, 415, 422]) {
      const lrs = new Troubled('cmi5');
      const lms = lrs.open();
      await lms.launch();
      await lms.commit();
      lrs.trouble = { status, at: ['statements'] };
      lms.report(answered);
      expect(said(await lms.commit())).to.equal(words.refused);
      expect([...lrs.device.aside.values()].flat().map((each) => each.status)).to.deep.equal([status]);
      expect(lrs.keeps).to.equal(true);
    }
  });
});
