import { expect, fixture, html } from '@open-wc/testing';
import { selectOption } from '@web/test-runner-commands';
import '../../../components/items/kap-match.js';
import type { KapMatch } from '../../../components/items/kap-match.js';
import type { Response } from '../../../src/course/item.js';
import { judge } from '../../../src/course/judge.js';
import { kinds } from '../../helpers/items.js';
import { dress, text } from '../../helpers/stage.js';

const item = kinds.match;

describe('kap-match', () => {
  before(dress);

  it('gives rows their answers, one answer to several rows', async () => {
    const element = await fixture<KapMatch>(html`<kap-match .item=${item}></kap-match>`);
    const seen: Response[] = [];
    element.addEventListener('kap-response-changed', ({ response }) => {
      element.response = response;
      seen.push(response);
    });
    await selectOption({ selector: '#sorter--lsd', value: 'classic' });
    await selectOption({ selector: '#sorter--psilocin', value: 'classic' });
    await selectOption({ selector: '#sorter--lsd', value: '' });
    expect(seen).to.deep.equal([
      { kind: 'match', pairs: { lsd: 'classic' } },
      { kind: 'match', pairs: { lsd: 'classic', psilocin: 'classic' } },
      { kind: 'match', pairs: { psilocin: 'classic' } },
    ]);
    await expect(element).to.be.accessible();
  });

  it('shows a response that it starts with', async () => {
    const response = { kind: 'match', pairs: { mdma: 'entactogen' } };
    const element = await fixture<KapMatch>(html`<kap-match .item=${item} .response=${response}></kap-match>`);
    expect([...element.querySelectorAll('select')].map((select) => select.value)).to.deep.equal(['', 'entactogen', '']);
  });

  it('judges row by row', async () => {
    const response = { kind: 'match' as const, pairs: { lsd: 'entactogen', mdma: 'entactogen', psilocin: 'classic' } };
    const element = await fixture<KapMatch>(
      html`<kap-match .item=${item} .response=${response} .outcome=${judge(item, response)} readonly></kap-match>`,
    );
    const [lsd, mdma] = element.querySelectorAll('.match-row');
    expect(text(lsd!, '.match-reason')).to.equal('Not right Right answer: classic psychedelic. An ergoline.');
    const end = getComputedStyle(lsd!.querySelector('.mark')!, '::after').content;
    expect(end, 'a stop that is heard and not seen').to.equal('"" / "."');
    expect(text(mdma!, '.match-reason')).to.equal('Right It releases monoamines.');
    expect(element.querySelector('select'), 'a closed select cuts words off').to.equal(null);
    expect([...element.querySelectorAll('.match-given')].map((given) => given.textContent)).to.deep.equal([
      'entactogen',
      'entactogen',
      'classic psychedelic',
    ]);
    await expect(element).to.be.accessible();
  });

  it('ends an answer that is a question as it ends', async () => {
    const asked = { ...item, answers: item.answers.map((answer) => ({ ...answer, text: 'What is it?' })) };
    const response = { kind: 'match' as const, pairs: { lsd: 'entactogen' } };
    const element = await fixture<KapMatch>(
      html`<kap-match .item=${asked} .response=${response} .outcome=${judge(asked, response)} readonly></kap-match>`,
    );
    expect(text(element, '.match-reason')).to.equal('Not right Right answer: What is it? An ergoline.');
  });

  it('works after it was moved', async () => {
    const element = await fixture<KapMatch>(html`<kap-match .item=${item}></kap-match>`);
    const place = document.createElement('div');
    element.replaceWith(place);
    place.append(element);
    let seen = 0;
    element.addEventListener('kap-response-changed', () => (seen += 1));
    await selectOption({ selector: '#sorter--mdma', value: 'classic' });
    expect(seen).to.equal(1);
  });
});
