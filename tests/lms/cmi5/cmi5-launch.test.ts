import { expect } from '@open-wc/testing';
import { readCmi5Launch } from '../../../src/lms/cmi5/cmi5-launch.js';

const given = {
  endpoint: 'https://lms.example/lrs',
  fetch: 'https://lms.example/fetch?k=1&l=2',
  actor: JSON.stringify({ account: { homePage: 'https://lms.example', name: 'ü' }, more: 'kept' }),
  registration: 'r',
  activityId: 'urn:x:1',
};

describe('the address of a cmi5 launch', () => {
  it('8.1: is read in any order, beside parameters of the module’s own', () => {
    const reversed = new URLSearchParams([...Object.entries(given), ['own', '1']].reverse());
    expect(readCmi5Launch(`?${reversed}`)).to.deep.equal({ ...given, actor: JSON.parse(given.actor) as unknown });
  });

  for (const name of Object.keys(given) as (keyof typeof given)[]) {
    it(`is none without ${name}`, () => {
      const { [name]: _, ...rest } = given;
      expect(readCmi5Launch(`?${new URLSearchParams(rest)}`)).to.equal(undefined);
    });
  }

  for (const [name, value] of [
    ['actor', '{'],
    ['actor', '[]'],
    ['actor', '{"name":"nobody"}'],
    ['endpoint', 'lrs'],
    ['fetch', '/fetch'],
  ] as const) {
    it(`is none with ${value} for ${name}`, () => {
      expect(readCmi5Launch(`?${new URLSearchParams({ ...given, [name]: value })}`)).to.equal(undefined);
    });
  }
});
