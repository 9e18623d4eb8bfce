import { expect } from '@open-wc/testing';
import { verdictOf, type Verdict } from '../../src/lms/http-verdict.js';
import { retryAfter } from '../../src/lms/retry-after.js';

const table: Readonly<Record<Verdict, readonly number[]>> = {
  taken: [200, 201, 204, 206],
  offline: [0],
  busy: [408, 425, 429, 500, 502, 503, 504, 520, 599],
  ended: [401],
  forbidden: [403],
  conflict: [409, 412, 428],
  wrong: [400, 415, 422],
  'no-room': [413, 414, 431, 507],
  // A redirect that is not followed, no such place, and whatever else it may say.
  refused: [302, 304, 402, 404, 405, 406, 410, 418, 451, 501, 505],
};

describe('what an answer of an LRS means', () => {
  for (const [verdict, statuses] of Object.entries(table))
    it(`is “${verdict}” with ${statuses.join(', ')}`, () => {
      for (const status of statuses) expect(verdictOf(status), String(status)).to.equal(verdict);
    });
});

describe('a wait that is asked for', () => {
  const now = Date.parse('Thu, 26 Nov 2026 08:00:00 GMT');
  for (const [header, wait] of [
    ['120', 120_000],
    [' 5 ', 5000],
    ['Thu, 26 Nov 2026 08:01:30 GMT', 90_000],
    ['Thu, 26 Nov 2026 07:00:00 GMT', undefined],
    ['0', undefined],
    ['-3', undefined],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ] as const)
    it(`is ${wait} with ${header}`, () => {
      expect(retryAfter(header, now)).to.equal(wait);
    });
});
