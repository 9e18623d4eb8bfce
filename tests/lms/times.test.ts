import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decimalOf, numberOf } from '../../src/lms/interactions/decimal.js';
import { fromShortId, toShortId } from '../../src/lms/interactions/short-id.js';
import { toClockTime, toDuration, toTimespan, toTimestamp } from '../../src/lms/times.js';

describe('times', () => {
  const spans: [number, string, string][] = [
    [0, '0000:00:00.00', 'PT0S'],
    [62_555, '0000:01:02.56', 'PT1M2.56S'],
    [59_999, '0000:01:00.00', 'PT1M0S'],
    [3_600_000, '0001:00:00.00', 'PT1H0S'],
    [-5, '0000:00:00.00', 'PT0S'],
    [NaN, '0000:00:00.00', 'PT0S'],
    [1e300, '9999:59:59.99', 'PT9999H59M59.99S'],
  ];
  for (const [span, in12, iso] of spans)
    it(`writes ${span} milliseconds for both versions`, () => {
      expect(toTimespan(span)).to.equal(in12);
      expect(toDuration(span)).to.equal(iso);
    });

  it('writes instants as LMSs take them, broken ones too', () => {
    expect(toTimestamp(Date.UTC(2026, 0, 2, 3, 4, 5, 9))).to.equal('2026-01-02T03:04:05.00Z');
    expect(toClockTime(Date.UTC(2026, 0, 2, 23, 30), 60)).to.equal('00:30:00');
    expect(toClockTime(Date.UTC(2026, 0, 2, 0, 30), -60)).to.equal('23:30:00');
    fc.assert(
      fc.property(fc.double(), (at) => {
        expect(toTimestamp(at)).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/);
        expect(toClockTime(at, 0)).to.match(/^\d\d:\d\d:\d\d$/);
      }),
    );
  });
});

describe('decimalOf', () => {
  it('writes any number below ten digits without an exponent, to seven decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: -9_999_999_999, max: 9_999_999_999, noNaN: true }), (number) => {
        const text = decimalOf(number)!;
        expect(text).to.match(/^-?\d{1,10}(\.\d{1,7})?$/);
        expect(numberOf(text)).to.be.closeTo(number, 5.1e-8 + Math.abs(number) * 1e-15);
      }),
    );
    expect([1e10, -1e10, Infinity, NaN].map(decimalOf)).to.deep.equal(Array(4).fill(undefined));
    expect([1e-7, 0.1 + 0.2, -0, 5e-324].map(decimalOf)).to.deep.equal(['0.0000001', '0.3', '0', '0']);
  });
});

describe('a short id', () => {
  it('brings any id back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]*$/), fc.string({ unit: 'binary' })), (id) => {
        const short = toShortId(id);
        if (short === undefined) return;
        expect(short).to.match(/^[A-Za-z0-9_.]{1,250}$/);
        expect(fromShortId(short)).to.equal(id);
      }),
    );
    expect(toShortId('first-target')).to.equal('first_target');
    expect(toShortId('')).to.be.undefined;
    expect(toShortId('x'.repeat(251))).to.be.undefined;
  });

  it('reads any string', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant('.ffffff.')), (text) => typeof fromShortId(text) === 'string'),
    );
  });
});
