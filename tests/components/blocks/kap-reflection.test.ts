import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/blocks/kap-reflection.js';
import '../../../components/kept/kap-journal.js';
import '../../../components/kept/kap-record.js';
import { JournalMemory, memoryJournal } from '../../../src/storage/memory-journal.js';
import type { JournalStore } from '../../../src/storage/journal-store.js';
import { StoreError } from '../../../src/storage/record-store.js';
import { button, drawn, hasFocus, text } from '../../helpers/stage.js';
import { reflection } from '../../helpers/working-blocks.js';
import { dressed } from '../player/dressed.js';
import { finished, openPage, recordOf } from '../player/open-page.js';
import { smallCourse } from '../../helpers/small-course.js';

/** The small course, with a reflection at the end of its second lesson. */
function course(prompt = 'What did you promise?') {
  const own = structuredClone(smallCourse());
  own.entries[0]!.module!.lessons[1]!.blocks.push({
    ...reflection,
    prompt: [{ type: 'paragraph', children: [{ type: 'text', value: prompt }] }],
  });
  return own;
}

async function open(journal: JournalStore = memoryJournal(), prompt?: string) {
  const page = await openPage('history/wave.html', { course: course(prompt), journal });
  const element = page.player.querySelector('kap-reflection')!;
  const field = element.querySelector('textarea')!;
  /** Waits for the journal, and for what it draws. */
  const settled = async () => {
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
    await drawn(page.player);
  };
  await settled();
  const type = async (words: string) => {
    field.focus();
    await sendKeys({ type: words });
    await settled();
  };
  const leave = async () => {
    field.blur();
    await settled();
  };
  return { ...page, element, field, type, leave, settled };
}

/** What the browser is handed as a file by what `act` does. */
async function downloaded(act: () => void): Promise<{ name: string; text: string }> {
  const click = HTMLAnchorElement.prototype.click;
  const link = await new Promise<HTMLAnchorElement>((resolve) => {
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      resolve(this);
    };
    act();
  });
  HTMLAnchorElement.prototype.click = click;
  return { name: link.download, text: await (await fetch(link.href)).text() };
}

const kept = (memory: JournalMemory) => [...memory.rows.values()].map(({ version }) => version.text);

describe('kap-reflection', () => {
  before(dressed);

  it('keeps what is written on this device, and says so', async () => {
    const memory = new JournalMemory();
    const inMemory = memoryJournal(memory);
    // Nothing is kept before it was looked at.
    let isOpen = () => {};
    const opened = new Promise<void>((resolve) => {
      isOpen = resolve;
    });
    const journal: JournalStore = {
      entries: () => inMemory.entries(),
      write: async (writing) => {
        await opened;
        return inMemory.write(writing);
      },
      erase: (what) => inMemory.erase(what),
      watch: (changed) => inMemory.watch(changed),
      close: () => {
        inMemory.close();
      },
    };
    const { element, field, type, leave, session } = await open(journal);
    expect(text(element, '.reflection-privacy')).to.equal(
      'Only on this device. Nobody else gets it unless you export it.',
    );
    expect(button(element, 'Erase this entry').disabled).to.equal(true);
    await type('That it would be fine.');
    expect(text(element, '.reflection-state')).to.equal('Not saved yet');
    isOpen();
    await leave();
    expect(text(element, '.reflection-state')).to.match(/^Saved on this device, /);
    expect(kept(memory)).to.deep.equal(['That it would be fine.']);
    expect(field.value).to.equal('That it would be fine.');
    expect(JSON.stringify(session.getSnapshot().context.record)).not.to.contain('fine');
    await expect(element).to.be.accessible();
  });

  it('finds it again, under a question that was changed', async () => {
    const memory = new JournalMemory();
    const first = await open(memoryJournal(memory));
    await first.type('Nothing.');
    await first.leave();
    const { element, field } = await open(memoryJournal(memory), 'And now?');
    expect(field.value).to.equal('Nothing.');
    expect(text(element, '.reflection-earlier')).to.equal('Written when the question was: “What did you promise?”');
  });

  it('writes when the page is hidden for good', async () => {
    const memory = new JournalMemory();
    const { type, settled } = await open(memoryJournal(memory));
    await type('Last');
    dispatchEvent(new Event('pagehide'));
    await settled();
    expect(kept(memory)).to.deep.equal(['Last']);
  });

  it('offers what another tab wrote at the same time, and puts it below', async () => {
    const memory = new JournalMemory();
    const { element, field, type, leave, settled } = await open(memoryJournal(memory));
    await type('Mine');
    const about = { module: 'history', block: 'promise', moduleTitle: 'History', lessonTitle: 'Wave' };
    const version = { id: 'other', text: 'Yours', prompt: 'What did you promise?', at: 1 };
    await memoryJournal(memory).write({ ...about, version, replaces: [] });
    await leave();
    expect(field.value).to.equal('Mine');
    element.querySelector<HTMLElement>('.reflection-other summary')!.click();
    expect(text(element, '.reflection-other-text')).to.equal('Yours');
    await expect(element).to.be.accessible();
    button(element, 'Add it below mine').click();
    await settled();
    expect(field.value).to.equal('Mine\n\nYours');
    await settled();
    expect(kept(memory)).to.deep.equal(['Mine\n\nYours']);
    expect(element.querySelector('.reflection-other')).to.equal(null);
  });

  it('asks before it erases', async () => {
    const memory = new JournalMemory();
    const { element, field, type, leave, settled } = await open(memoryJournal(memory));
    await type('Away');
    await leave();
    button(element, 'Erase this entry').click();
    await settled();
    expect(hasFocus(button(element, 'Keep it'))).to.equal(true);
    await expect(element).to.be.accessible();
    button(element, 'Keep it').click();
    await settled();
    expect(kept(memory)).to.deep.equal(['Away']);
    button(element, 'Erase this entry').click();
    await settled();
    button(element, 'Erase it').click();
    await settled();
    expect(kept(memory)).to.deep.equal([]);
    expect(field.value).to.equal('');
    expect(hasFocus(field)).to.equal(true);
  });

  it('downloads the whole journal, what is not saved yet included', async () => {
    const memory = new JournalMemory();
    const { element, type } = await open(memoryJournal(memory));
    await type('Some words');
    const file = await downloaded(() => {
      button(element, 'Download my journal').click();
    });
    expect(file.name).to.match(/^kapstone-journal-\d{4}-\d{2}-\d{2}\.md$/);
    expect(file.text).to.match(
      /^# My journal\n\n## .+: .+\n\n> What did you promise\?\n\n\*1 January 1970\*\n\nSome words\n$/,
    );
  });

  it('says why it cannot keep it, and holds on to it', async () => {
    const inner = memoryJournal();
    const store: JournalStore = {
      entries: () => inner.entries(),
      write: () => Promise.reject(new StoreError('full')),
      erase: (what) => inner.erase(what),
      watch: (changed) => inner.watch(changed),
      close: () => {
        inner.close();
      },
    };
    const { element, field, type, leave } = await open(store);
    await type('Still here');
    await leave();
    expect(text(element, '[role=status]')).to.contain('Not saved: there is no room left on this device.');
    expect(text(element, '.reflection-state')).to.equal('');
    expect(field.value).to.equal('Still here');
    expect(button(element, 'Try again')).to.exist;
  });

  it('goes on after it was moved', async () => {
    const memory = new JournalMemory();
    const { element, field, type, leave, settled } = await open(memoryJournal(memory));
    await type('Be');
    const elsewhere = document.createElement('section');
    element.before(elsewhere);
    elsewhere.append(element);
    await settled();
    expect(kept(memory)).to.deep.equal(['Be']);
    expect(field.value).to.equal('Be');
    await type('fore');
    await leave();
    expect(kept(memory)).to.deep.equal([field.value]);
  });
});

describe('the journal on the front page', () => {
  before(dressed);

  async function withJournal() {
    const memory = new JournalMemory();
    const written = await open(memoryJournal(memory));
    await written.type('Words');
    await written.leave();
    const page = await openPage('index.html', {
      course: course(),
      journal: memoryJournal(memory),
      record: recordOf(finished('wave')),
    });
    const settled = async () => {
      for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
      await drawn(page.player);
    };
    await settled();
    const journal = page.player.querySelector('kap-journal')!;
    const record = page.player.querySelector('kap-record')!;
    return { memory, page, journal, record, settled };
  }

  it('is not there where nothing was written', async () => {
    const { player } = await openPage('index.html', { course: course() });
    expect(player.querySelector('kap-journal')!.textContent.trim()).to.equal('');
  });

  it('lists it, and erases all of it after asking', async () => {
    const { memory, journal, settled } = await withJournal();
    expect(text(journal, '.record-facts')).to.equal('One entry in 1 lesson, last on 1 January 1970.');
    await expect(journal).to.be.accessible();
    button(journal, 'Erase my journal').click();
    await settled();
    expect(hasFocus(button(journal, 'Keep it'))).to.equal(true);
    button(journal, 'Erase it').click();
    await settled();
    expect(text(journal, '.journal-news')).to.equal('Erased. Nothing of your journal is kept on this device.');
    expect(memory.rows.size).to.equal(0);
  });

  for (const [asked, news, left] of [
    [false, 'Erased. Your journal stays.', 1],
    [true, 'Erased. Nothing of it is kept on this device.', 0],
  ] as const)
    it(`${asked ? 'goes' : 'stays'} when the record is erased and the learner ${asked ? 'asks for it' : 'does not ask for it'}`, async () => {
      const { memory, record, settled } = await withJournal();
      button(record, 'Erase').click();
      await settled();
      const box = record.querySelector<HTMLInputElement>('.record-journal input')!;
      expect(box.checked).to.equal(false);
      if (asked) box.click();
      await expect(record).to.be.accessible();
      button(record, 'Erase it').click();
      while (text(record, '.record-news') === '') await new Promise(requestAnimationFrame);
      expect(text(record, '.record-news')).to.equal(news);
      expect(memory.rows.size).to.equal(left);
    });
});
