import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { concentrationWords } from '../../src/course/markup/pk-plot-markup.js';
import {
  clearanceOf,
  concentrations,
  fractionOf,
  peakOf,
  routes,
  terminalHalfLifeHours,
  type Administration,
  type Route,
} from '../../src/course/pharmacokinetics.js';

const sixHours = 360;
const adult = { weightKg: 70 };

describe('the pharmacokinetic teaching model', () => {
  // What the reference model of the course's evidence brief prints. It infuses for one step of five seconds too long, which
  // is 0.2% more of the drug: hence the tolerance.
  const tolerance = 0.5;
  const peaks: [Route, number, number, number][] = [
    ['iv', 35, 213.1, 40],
    ['im', 35, 190.5, 18],
    ['nasal', 50, 98.6, 20],
    ['sublingual', 25, 22.5, 46],
    ['oral', 100, 69.6, 50],
  ];
  for (const [route, doseMg, concentration, minute] of peaks)
    it(`peaks at ${concentration} ng/mL after ${doseMg} mg ${route} in 70 kg`, () => {
      const peak = peakOf(concentrations({ route, doseMg, ...adult }, sixHours));
      expect(peak.concentration).to.be.closeTo(concentration, tolerance);
      expect(peak.minute).to.be.closeTo(minute, 1);
    });

  const later: [number, number, number][] = [
    [35, 60, 123.9],
    [35, 120, 57.8],
    [35, 240, 33.5],
    [56, 180, 68.6],
  ];
  for (const [doseMg, minute, concentration] of later)
    it(`stands at ${concentration} ng/mL ${minute} minutes after an infusion of ${doseMg} mg began`, () => {
      const samples = concentrations({ route: 'iv', doseMg, ...adult, infusionMinutes: 40 }, sixHours);
      expect(samples[minute]).to.be.closeTo(concentration, tolerance);
    });

  it('draws what the items of its lesson quote', async () => {
    const lesson = await (await fetch(new URL('../../modules/ketamine/lessons/01-routes.md', import.meta.url))).text();
    const words = (value: number | undefined) => concentrationWords(value!);
    const infusion = concentrations({ route: 'iv', doseMg: 35, ...adult, infusionMinutes: 40 }, sixHours);
    const injection = concentrations({ route: 'im', doseMg: 35, ...adult }, sixHours);
    expect(peakOf(infusion).minute).to.equal(40);
    expect(lesson).to.contain(`Curve A rises to ${words(infusion[40])} ng/mL at 40 minutes`);
    const { minute, concentration } = peakOf(injection);
    expect(lesson).to.contain(`Curve B rises to ${words(concentration)} ng/mL at ${minute} minutes`);
    expect(lesson).to.contain(
      `a drip peaks at ${words(infusion[40])} ng/mL when it ends, and the level is ${words(infusion[60])} ng/mL twenty minutes later`,
    );
  });

  it('has the half-life of the reference model', () => {
    expect(terminalHalfLifeHours()).to.be.closeTo(2.85, 0.01);
    const late = concentrations({ route: 'iv', doseMg: 35, ...adult }, 24 * 60);
    const halved = Math.round(terminalHalfLifeHours() * 60);
    expect(late[18 * 60 + halved]! / late[18 * 60]!).to.be.closeTo(0.5, 0.005);
  });

  const administration: fc.Arbitrary<Administration> = fc.record({
    route: fc.constantFrom(...routes),
    doseMg: fc.double({ min: 1, max: 200, noNaN: true }),
    weightKg: fc.double({ min: 45, max: 120, noNaN: true }),
    infusionMinutes: fc.integer({ min: 20, max: 60 }),
  });

  it('gives one number a minute, from nothing, and never less than nothing', () => {
    fc.assert(
      fc.property(administration, fc.integer({ min: 0, max: sixHours }), (given, minutes) => {
        const samples = concentrations(given, minutes);
        expect(samples).to.have.length(minutes + 1);
        expect(samples[0]).to.equal(0);
        expect(samples.every((value) => Number.isFinite(value) && value >= 0)).to.equal(true);
      }),
    );
  });

  it('is linear: twice the dose is twice the concentration, at every minute', () => {
    fc.assert(
      fc.property(administration, (given) => {
        const once = concentrations(given, sixHours);
        const twice = concentrations({ ...given, doseMg: 2 * given.doseMg }, sixHours);
        once.forEach((value, minute) => {
          expect(twice[minute]).to.be.closeTo(2 * value, 1e-6);
        });
      }),
    );
  });

  it('depends on the dose per kilogram alone', () => {
    fc.assert(
      fc.property(administration, fc.double({ min: 0.5, max: 2, noNaN: true }), (given, times) => {
        const own = concentrations(given, sixHours);
        const other = concentrations(
          { ...given, doseMg: given.doseMg * times, weightKg: given.weightKg * times },
          sixHours,
        );
        own.forEach((value, minute) => {
          expect(other[minute]).to.be.closeTo(value, 1e-6);
        });
      }),
    );
  });

  it('loses nothing and makes nothing: what is cleared in the end is what was taken up', () => {
    fc.assert(
      fc.property(administration, fc.double({ min: 0.1, max: 0.5, noNaN: true }), (given, fraction) => {
        const samples = concentrations({ ...given, fraction }, 72 * 60);
        // The area under the curve in mg·h/L, by the trapezoidal rule.
        const area =
          samples.reduce((sum, value, minute) => sum + (value + (samples[minute - 1] ?? value)) / 2, 0) / 60 / 1000;
        const taken = given.route === 'iv' ? given.doseMg : given.doseMg * fraction;
        expect((area * clearanceOf(given.weightKg)) / taken).to.be.closeTo(1, 0.01);
      }),
      { numRuns: 30 },
    );
  });

  it('takes an infusion up whole, and of every other route its share', () => {
    expect(routes.map(fractionOf)).to.deep.equal([1, 0.93, 0.35, 0.29, 0.2]);
  });

  it('peaks when an infusion ends, and lower the longer it takes', () => {
    const peak = (infusionMinutes: number) =>
      peakOf(concentrations({ route: 'iv', doseMg: 35, ...adult, infusionMinutes }, sixHours));
    expect(peak(20).minute).to.equal(20);
    expect(peak(60).minute).to.equal(60);
    expect(peak(20).concentration).to.be.greaterThan(peak(60).concentration);
  });

  it('has no peak where there is nothing', () => {
    expect(peakOf([])).to.deep.equal({ minute: 0, concentration: 0 });
  });
});
