import { expect } from '@open-wc/testing';
import { linkScripts, type Part } from '../../src/packaging/link-script.js';

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

/** Runs scripts as a page does, and says what has run after each. */
async function run(scripts: readonly string[]): Promise<unknown[][]> {
  const text = `const ran=[],after=[],parts=[];const kapstone={run:(script)=>{script(parts);after.push(ran.splice(0))}};${scripts.join('\n')};export default after`;
  const file = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { default: unknown[][] };
  return file.default;
}

describe('linked scripts', () => {
  it('run each part once, after those that it needs, which it is given in its own order', async () => {
    expect(await run(linkScripts(parts, [{ names: ['kap-choice', 'kap-order', 'main'] }]))).to.deep.equal([
      [
        ['lit'],
        ['item', 'lit'],
        ['kap-choice', 'item', 'lit'],
        ['kap-order', 'item'],
        ['store'],
        ['main', 'lit', 'store'],
      ],
    ]);
  });

  it('bring in the second what was not in the first, and know what was', async () => {
    const steps = [{ names: ['main'] }, { names: ['kap-order', 'kap-choice'] }];
    expect(await run(linkScripts(parts, steps))).to.deep.equal([
      [['lit'], ['store'], ['main', 'lit', 'store']],
      [
        ['item', 'lit'],
        ['kap-order', 'item'],
        ['kap-choice', 'item', 'lit'],
      ],
    ]);
  });

  it('end with a statement that can use what the parts gave', async () => {
    const steps = [
      { names: ['main'] },
      { names: ['kap-order'], end: (own: (name: string) => string) => `ran.push(${own('main')}+${own('kap-order')})` },
    ];
    expect((await run(linkScripts(parts, steps)))[1]?.at(-1)).to.equal('mainkap-order');
  });

  it('leave out what nothing needs', () => {
    expect(linkScripts(parts, [{ names: ['kap-order'] }])[0]).not.to.contain('kap-choice');
  });

  it('refuse a part that is not there', () => {
    for (const name of ['kap-none', 'toString'])
      expect(() => linkScripts(parts, [{ names: [name] }])).to.throw(RangeError, name);
  });
});
