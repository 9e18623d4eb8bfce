import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as v from 'valibot';
import { ModuleSchema } from '../../src/course/module.js';
import { cut } from './any-files.js';
import { courseWithPlots } from './cases/plots.js';
import { moduleOf } from './compiled.js';
import { examine } from './examine.js';
import { withFile } from './small-course.js';

const dates = 'history/lessons/02-dates.md';

describe('plots in an author’s text', () => {
  it('are read, with their numbers as they were reported', () => {
    const [, , , explorer, plot] = moduleOf(courseWithPlots).lessons[1]!.blocks;
    const words = (value: string) => (value ? [{ type: 'text', value }] : []);
    const paragraph = (value: string) => ({ type: 'paragraph', children: words(value) });
    expect(explorer).to.deep.equal({ kind: 'pk-explorer', id: 'curves', intro: [paragraph('Compare the peaks.')] });
    expect(plot).to.deep.equal({
      kind: 'trial-plot',
      id: 'trials',
      measure: 'Score difference',
      unit: 'points',
      reference: 0,
      better: 'lower',
      columns: ['Control', 'Met'],
      filters: ['Control', 'Met'],
      rows: [
        {
          trial: [
            { type: 'text', value: 'One ' },
            { type: 'citation', references: ['berman2000'], text: '(Berman & Cappiello, 2000)' },
          ],
          estimate: { value: -4, text: '-4.0' },
          interval: { low: { value: -7.31, text: '-7.31' }, high: { value: -0.64, text: '-0.64' } },
          n: 223,
          cells: [words('placebo'), words('yes')],
        },
        { trial: words('Two'), estimate: { value: -3.2, text: '−3.2' }, cells: [words('midazolam'), words('no')] },
      ],
      caption: [paragraph('Where the numbers come from.')],
    });
  });

  it('are as the schema has them', () => {
    expect(v.safeParse(ModuleSchema, moduleOf(courseWithPlots)).issues).to.equal(undefined);
  });

  it('never throw, whatever is cut out of them or put into them', () => {
    const text = courseWithPlots.get(dates) as string;
    const start = text.indexOf(':::pk-explorer');
    const length = text.indexOf(':::order') - start;
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
        let changed = text;
        for (const { from, length: gone, words } of cuts) {
          const at = start + (from % length);
          changed = changed.slice(0, at) + words + changed.slice(at + gone);
        }
        examine(withFile(dates, changed, courseWithPlots));
      }),
      { numRuns: 40 },
    );
  });
});
