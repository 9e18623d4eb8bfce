import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { apply } from '../../../src/record/apply.js';
import { emptyRecord, type Entry } from '../../../src/record/record.js';
import { readFrameMessage, type Report, type Said } from '../../../src/lms/host/host-protocol.js';
import { toHostState } from '../../../src/lms/host/host-state.js';
import { toHostReport, type Telling } from '../../../src/lms/host/to-host-report.js';
import { toldBy, type XapiTold } from '../../../src/lms/xapi/xapi-state.js';
import type { StatusPolicy } from '../../../src/course/launch-data.js';
import { histories, moduleId, outline, recordOf, sittingAt } from '../../record/samples.js';
import { session, subject } from '../xapi/told-module.js';

const telling: Telling = {
  session: { ...session, rules: 'xapi', template: {} },
  subject,
  tellsAnswers: true,
  isSigned: false,
};
const nothing: XapiTold = { record: emptyRecord(moduleId), verbs: [] };

interface Given {
  policy?: StatusPolicy;
  ended?: boolean;
}

function tell(told: XapiTold, record = recordOf(), { policy = 'both', ended = false }: Given = {}) {
  const input = { told, outline, record, session: telling.session, policy, begun: 0, spent: 0, now: 100 };
  const state = toHostState({ ...input, ...(ended && { ended: 100 }) });
  return { report: toHostReport(told, state, telling), told: toldBy(told, state.xapi) };
}
const idsOf = (reports: readonly Pick<Said<Report>, 'statements'>[]) =>
  reports.flatMap(({ statements }) => statements.map(({ id }) => id));
/** Of two results of one sitting the earlier stands, and what was said of the other is not taken back: here each has one. */
const handedInOnce = histories.map((history) => {
  const results = new Map<string, Entry & { type: 'sitting.changed' }>();
  return history.map((entry): Entry => {
    if (entry.type !== 'sitting.changed' || !entry.sitting.result) return entry;
    const { sitting } = results.get(entry.sitting.id) ?? entry;
    results.set(sitting.id, { ...entry, sitting });
    return { ...entry, sitting: { ...entry.sitting, result: sitting.result! } };
  });
});
const ranks = { incomplete: 0, failed: 1, completed: 2, passed: 3, unknown: 0 };

describe('what a host page is told of a change', () => {
  it('says the same in the end, however many reports were lost on the way, and nothing twice', () => {
    fc.assert(
      fc.property(handedInOnce, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (history, arrives) => {
        let record = emptyRecord(moduleId);
        let told = nothing;
        const heard: Said<Report>[] = [];
        const step = (isHeard: boolean) => {
          const next = tell(told, record);
          if (!isHeard) return;
          heard.push(next.report);
          told = next.told;
        };
        for (const [index, entry] of history.entries()) {
          record = apply(record, entry);
          step(arrives[index] ?? true);
        }
        step(true);
        step(true);
        const ids = idsOf(heard);
        expect(new Set(ids).size).to.equal(ids.length);
        expect(heard.at(-1)?.statements).to.deep.equal([]);
        const news = heard.flatMap((report) => report.news);
        expect(new Set(news).size).to.equal(news.length);
        // What the last one says is all there is to say of standing and of what counts.
        const once = tell(nothing, record).report;
        expect([...news].sort()).to.deep.equal([...once.news].sort());
        expect(heard.at(-1)?.standing).to.deep.equal(once.standing);
      }),
    );
  });

  it('never says less of completion and success than before', () => {
    fc.assert(
      fc.property(handedInOnce, fc.constantFrom<StatusPolicy>('both', 'completion', 'score'), (history, policy) => {
        let record = emptyRecord(moduleId);
        let told = nothing;
        let [completion, success] = [0, 0];
        for (const entry of history) {
          record = apply(record, entry);
          const next = tell(told, record, { policy });
          told = next.told;
          const { standing } = next.report;
          expect(ranks[standing.completion]).to.be.at.least(completion);
          expect(ranks[standing.success]).to.be.at.least(success);
          completion = ranks[standing.completion];
          success = ranks[standing.success];
        }
      }),
    );
  });

  it('is always as the protocol has it, and passes through a window', () => {
    fc.assert(
      fc.property(handedInOnce, fc.boolean(), (history, ended) => {
        const { report } = tell(nothing, recordOf(...history), { ended });
        const message = structuredClone({ kapstone: 1, id: 'a', ...report, state: '{}' });
        expect(readFrameMessage(message)).to.deep.equal({ message });
      }),
    );
  });

  it('holds no passing where only completion counts', () => {
    const record = recordOf({
      type: 'sitting.changed',
      sitting: sittingAt(10, { 'bank-1': 1, 'bank-2': 1 }, true),
    });
    const { standing, news, statements } = tell(nothing, record, { policy: 'completion' }).report;
    expect(standing).to.include({ status: 'incomplete', success: 'unknown' });
    expect(news).to.deep.equal([]);
    expect(statements.map(({ verb }) => verb.display.en)).not.to.include('passed');
  });
});
