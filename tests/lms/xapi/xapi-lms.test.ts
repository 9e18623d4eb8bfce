import { expect } from '@open-wc/testing';
import { outlineOf } from '../../../src/course/module.js';
import { memoryOutbox, OutboxMemory } from '../../../src/lms/outbox/memory-outbox.js';
import { openXapi, readXapiLaunch } from '../../../src/lms/xapi/open-xapi.js';
import { sessionNotes } from '../../../src/lms/xapi/session-notes.js';
import { XapiLms } from '../../../src/lms/xapi/xapi-lms.js';
import { lmsContract } from '../../contracts/lms.js';
import { attemptAt, recordOf, sittingAt } from '../../record/samples.js';
import { Tab } from '../cmi5/visit.js';
import { Cmi5Lms } from '../../../src/dev/lms/cmi5-lms.js';
import { sampleModule } from '../doubles/sample-module.js';
import { subject } from './told-module.js';

let sessions = 0;

/** A page that was launched by a Tin Can launch. */
function visit(lrs: Cmi5Lms, device: OutboxMemory): XapiLms {
  const launch = readXapiLaunch(`?${lrs.launch()}`)!;
  sessions += 1;
  const opened = openXapi(launch, subject.iri, `session-${sessions}`, lrs.fetch);
  let time = 1000;
  return new XapiLms({
    outline: outlineOf(sampleModule),
    policy: 'both',
    iri: subject.iri,
    language: 'en',
    module: Promise.resolve(sampleModule),
    outbox: memoryOutbox(device),
    notes: sessionNotes(() => new Tab(device).storage, 'session'),
    newAttempt: 'a1',
    now: () => (time += 10),
    open: () => Promise.resolve(opened),
    tell: () => undefined,
  });
}
const verbsOf = (lrs: Cmi5Lms) => lrs.statements.map(({ verb }) => verb?.id?.split('/').at(-1));
const plainLrs = () => new Cmi5Lms({ auth: 'Basic plain', actor: { objectType: 'Agent', mbox: 'anna' } });

lmsContract('XapiLms at a plain LRS', () => {
  const lrs = plainLrs();
  const device = new OutboxMemory();
  return {
    open: () => visit(lrs, device),
    loses: (isLosing) => {
      lrs.isOffline = isLosing;
    },
    expires: (isExpired) => {
      for (const session of lrs.sessions) session.isAbandoned = isExpired;
    },
    answers: (item) => lrs.statements.filter(({ object }) => object?.id?.endsWith(`items:${item}`)).length,
    status: () => verbsOf(lrs).find((word) => word === 'passed') ?? 'incomplete',
  };
});

describe('a session with a plain LRS', () => {
  it('says the same as to cmi5, and nothing of cmi5', async () => {
    const lrs = plainLrs();
    const lms = visit(lrs, new OutboxMemory());
    await lms.launch();
    lms.report(
      recordOf(
        { type: 'attempt.made', attempt: attemptAt(1) },
        { type: 'sitting.changed', sitting: sittingAt(10, { 'bank-1': 1, 'bank-2': 1 }, true) },
      ),
    );
    await lms.commit();
    lms.close('finish');
    await lms.parted;
    const verbs = ['initialized', 'answered', 'answered', 'answered', 'scored', 'passed', 'terminated'];
    expect(verbsOf(lrs)).to.deep.equal(verbs);
    expect(JSON.stringify(lrs.statements)).not.to.include('cmi5/context');
    for (const { context, actor } of lrs.statements) {
      expect(context?.registration).to.be.a('string');
      expect(actor).to.deep.equal(lrs.actor);
    }
  });
});
