import { OutboxMemory } from '../../../src/lms/outbox/memory-outbox.js';
import { lmsContract } from '../../contracts/lms.js';
import { Cmi5Lms } from '../../../src/dev/lms/cmi5-lms.js';
import { sampleModule } from '../doubles/sample-module.js';
import { Tab, visit } from './visit.js';

lmsContract('XapiLms at an LMS of cmi5', () => {
  const double = new Cmi5Lms({ mastery: 0.8, actor: { mbox: 'anna' } });
  const device = new OutboxMemory();
  return {
    open: () => visit(double, double.launch(), new Tab(device), 1000, sampleModule).lms,
    loses: (isLosing) => {
      double.isOffline = isLosing;
    },
    expires: (isExpired) => {
      for (const session of double.sessions) session.isAbandoned = isExpired;
    },
    answers: (item) => double.statements.filter(({ object }) => object?.id?.endsWith(`items:${item}`)).length,
    status: () => double.defined.find((word) => word === 'passed') ?? 'incomplete',
  };
});
