import { expect } from '@open-wc/testing';
import { linkScript, type Part } from '../../src/packaging/link-script.js';

/** Each part notes that it ran, with what it was given, and gives its own name. */
const part = (name: string, ...needs: string[]): [string, Part] => {
  const parameters = needs.map((_, index) => `$${index}`).join();
  return [name, { needs, code: `((${parameters})=>{ran.push(['${name}',${parameters}]);return '${name}'})` }];
};
const parts = Object.fromEntries([
  part('main', 'lit', 'store'),
  part('kap-choice', 'item', 'lit'),
  part('kap-order', 'item'),
  part('item', 'lit'),
  part('lit'),
  part('store'),
]);

/** Runs a script as a page does. */
async function run(script: string): Promise<unknown[]> {
  const text = `const ran=[];${script};export default ran`;
  const file = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { default: unknown[] };
  return file.default;
}

describe('a linked script', () => {
  it('runs each part once, after those that it needs, which it is given in its own order', async () => {
    expect(await run(linkScript(parts, ['kap-choice', 'kap-order', 'main']))).to.deep.equal([
      ['lit'],
      ['item', 'lit'],
      ['kap-choice', 'item', 'lit'],
      ['kap-order', 'item'],
      ['store'],
      ['main', 'lit', 'store'],
    ]);
  });

  it('leaves out what nothing needs', () => {
    expect(linkScript(parts, ['kap-order'])).not.to.contain('kap-choice');
    expect(linkScript(parts, [])).to.equal('');
  });

  it('refuses a part that is not there', () => {
    for (const name of ['kap-none', 'toString']) expect(() => linkScript(parts, [name])).to.throw(RangeError, name);
  });
});
