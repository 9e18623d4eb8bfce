import { expect } from '@open-wc/testing';
import { keepLocalPlace, localPlace } from '../../src/storage/local-place.js';
import { withoutLocalStorage } from './without-local-storage.js';

const key = 'kapstone:place:first';
const place = { lesson: 'one', anchor: 'second-part' };

describe('localPlace', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('is the last place of each module', () => {
    keepLocalPlace('first', { ...place, anchor: 'first-part' });
    keepLocalPlace('first', place);
    keepLocalPlace('second', { lesson: 'two', anchor: 'end' });
    expect(localPlace('first')).to.deep.equal(place);
    expect(localPlace('second')).to.deep.equal({ lesson: 'two', anchor: 'end' });
  });

  it('leaves nothing behind where there is no place any more', () => {
    keepLocalPlace('first', place);
    keepLocalPlace('first', undefined);
    expect(localPlace('first')).to.equal(undefined);
    expect(localStorage.length).to.equal(0);
  });

  for (const text of ['', 'null', '7', '"text"', '[1]', '{"lesson":"one"}', '{"lesson":1,"anchor":"a"}', 'not JSON'])
    it(`reads what is broken as none: ${text}`, () => {
      localStorage.setItem(key, text);
      expect(localPlace('first')).to.equal(undefined);
    });

  it('does without where the browser keeps nothing', () => {
    withoutLocalStorage(() => {
      keepLocalPlace('first', place);
      keepLocalPlace('first', undefined);
      expect(localPlace('first')).to.equal(undefined);
    });
  });
});
