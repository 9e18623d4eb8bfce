import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/items/item-elements.js';
import '../../../components/assessment/kap-assessment.js';
import { keepSittingDrafts } from '../../../src/session/keep-sitting-drafts.js';
import { idbStore } from '../../../src/storage/idb-store.js';
import { localDrafts } from '../../../src/storage/local-drafts.js';
import { kinds } from '../../helpers/items.js';
import { dressed } from '../player/dressed.js';
import { open, studied } from './open-assessment.js';
import { smallCourse } from '../../helpers/small-course.js';

const bank = [kinds.shortText, kinds.cloze, kinds.numeric];

/** An assessment that is answered item by item; its three items are typed. */
function typedCourse() {
  const course = smallCourse({ feedback: 'now' });
  return {
    ...course,
    entries: course.entries.map((entry) =>
      entry.module
        ? { ...entry, module: { ...entry.module, bank: bank.map((item) => ({ ...item, objective: 'classes' })) } }
        : entry,
    ),
  };
}

describe('what is typed in a sitting and not checked', () => {
  const name = `drafts-${crypto.randomUUID()}`;
  const visit = () =>
    open(
      {},
      {
        course: typedCourse(),
        record: studied,
        store: idbStore(name),
        follow: (session) => {
          keepSittingDrafts(session, localDrafts(name));
        },
      },
    );
  before(dressed);

  it('is there after a look at other items, and after a reload', async () => {
    const { element, press, player, session } = await visit();
    const field = (of = element) => of.querySelector<HTMLInputElement>('[data-item] input:not([type=radio])')!;
    const item = (of = element) => of.querySelector<HTMLElement>('[data-item]')!.dataset.item!;
    await press('Start the assessment');
    const typed = new Map<string, string>();
    for (const words of ['disin', 'GA', '4,7']) {
      field().focus();
      await sendKeys({ type: words });
      typed.set(item(), words);
      if (typed.size < bank.length) await press('Next');
    }
    for (const [id, words] of [...typed].reverse()) {
      expect([item(), field().value]).to.deep.equal([id, words]);
      if (id !== [...typed.keys()][0]) await press('Previous');
    }

    dispatchEvent(new PageTransitionEvent('pagehide'));
    session.stop();
    player.remove();
    const again = await visit();
    for (const [id, words] of typed) {
      expect([item(again.element), field(again.element).value]).to.deep.equal([id, words]);
      expect(again.element.querySelector('.mark')).to.equal(null);
      if (id !== [...typed.keys()].at(-1)) await again.press('Next');
    }
    expect(Object.values(again.sitting().responses)).to.deep.equal([]);

    await again.press('Check');
    expect(again.element.querySelector('.item-verdict')!.textContent).to.match(/\S/);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(Object.keys(localDrafts(name).drafts('history'))).to.have.length(2);
  });
});
