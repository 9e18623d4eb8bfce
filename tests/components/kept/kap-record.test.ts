import { expect } from '@open-wc/testing';
import { waitFor } from 'xstate';
import '../../../components/kept/kap-record.js';
import { backupOf } from '../../../src/record/backup.js';
import { memoryStore } from '../../../src/storage/memory-store.js';
import { StoreError, type RecordStore } from '../../../src/storage/record-store.js';
import { attested, courseRecordOf, read as readFirst } from '../../record/course-samples.js';
import { choice } from '../../helpers/items.js';
import { button, text } from '../../helpers/stage.js';
import { dressed } from '../player/dressed.js';
import { attempted, chosen, finished, openPage, recordOf, type Opening } from '../player/open-page.js';

const done = recordOf(attempted(choice, chosen('a')), finished('wave'));

async function open(opening: Opening = { record: done }) {
  const page = await openPage('index.html', opening);
  const element = page.player.querySelector('kap-record')!;
  const news = () => text(element, '.record-news');
  /** Hands the element a file, and waits for its word. */
  const load = async (content: string, name = 'backup.json') => {
    const input = element.querySelector<HTMLInputElement>('input[type="file"]')!;
    const files = new DataTransfer();
    files.items.add(new File([content], name, { type: 'application/json' }));
    input.files = files.files;
    const before = news();
    input.dispatchEvent(new Event('change'));
    while (news() === before) await new Promise(requestAnimationFrame);
  };
  return { ...page, element, news, load };
}

describe('kap-record', () => {
  before(dressed);

  it('says what is kept', async () => {
    const { element } = await open();
    expect(text(element, '.record-facts')).to.equal(
      '1 of 2 lessons finished, 1 practice item answered, last on 1 January 1970.',
    );
    const modules = ['Download', 'Erase'].map((name) =>
      text(element, `[id="${button(element, name).getAttribute('aria-describedby')}"]`),
    );
    expect(modules, 'each says of which module').to.deep.equal(['History of the field', 'History of the field']);
    await expect(element).to.be.accessible();
  });

  it('loads the file of a course into its record and those of its modules', async () => {
    const own = courseRecordOf(readFirst(1), attested(2));
    const { element, news, load, player, session, store } = await open({});
    const file = {
      format: 'kapstone-course',
      record: own,
      modules: [{ title: 'History', edition: '1', record: done }],
    };
    await load(JSON.stringify(file), 'course.json');
    expect(news()).to.match(/^“course.json” was loaded\./);
    expect((await store.load(done.module))?.items, 'kept when it is said').to.deep.equal(done.items);
    expect(player.querySelector('kap-course-scope')!.record.getSnapshot().context.record).to.deep.equal(own);
    expect(session.getSnapshot().context.record.items).to.deep.equal(done.items);
    await load(JSON.stringify({ ...file, record: { ...own, course: 'other' } }), 'other.json');
    expect(news()).to.equal('“other.json” is of another course. Nothing was changed.');
    await load(JSON.stringify({ ...file, record: { ...own, version: 9 } }), 'newer.json');
    expect(news()).to.match(/^“newer.json” was made by a newer edition/);
    await expect(element).to.be.accessible();
  });

  it('says that nothing is kept', async () => {
    const { element } = await open({});
    expect(text(element, '.record-none')).to.equal('Nothing is kept yet.');
    expect(element.querySelector('.records')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('downloads everything as a file', async () => {
    const { element } = await open();
    const file = new Promise<HTMLAnchorElement>((resolve) => {
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        HTMLAnchorElement.prototype.click = click;
        resolve(this);
      };
    });
    button(element, 'Download').click();
    const link = await file;
    expect(link.download).to.match(/^kapstone-history-\d{4}-\d{2}-\d{2}\.json$/);
    const backup = (await (await fetch(link.href)).json()) as ReturnType<typeof backupOf>;
    expect(backup).to.deep.equal(backupOf(done, []));
  });

  it('asks before it erases, and lets one keep it', async () => {
    const { element, store } = await open();
    button(element, 'Erase').click();
    await element.updateComplete;
    expect(text(element, '.record-confirm p')).to.include(
      'Erase everything that is kept here of “History of the field”?',
    );
    expect(document.activeElement === button(element, 'Keep it'), 'has the focus').to.equal(true);
    await expect(element).to.be.accessible();
    button(element, 'Keep it').click();
    await element.updateComplete;
    expect(element.querySelector('.record-confirm')).to.equal(null);
    expect(document.activeElement === button(element, 'Erase'), 'has the focus').to.equal(true);
    expect(await store.load('history')).to.deep.equal(done);
  });

  it('erases', async () => {
    const { element, store, session, news, settled } = await open();
    button(element, 'Erase').click();
    await element.updateComplete;
    button(element, 'Erase it').click();
    await waitFor(session, ({ context }) => Object.keys(context.record.items).length === 0);
    await settled();
    expect(news()).to.equal('Erased. Nothing of it is kept on this device.');
    expect(text(element, '.record-none')).to.equal('Nothing is kept yet.');
    expect(await store.load('history')).to.equal(undefined);
    expect(document.activeElement === element.querySelector('.record-news'), 'has the focus').to.equal(true);
  });

  it('says when it could not erase', async () => {
    const store = { ...memoryStore(), erase: () => Promise.reject(new StoreError('failed')) };
    const kept = memoryStore();
    Object.assign(store, {
      load: kept.load.bind(kept),
      save: kept.save.bind(kept),
      attempts: kept.attempts.bind(kept),
      watch: kept.watch.bind(kept),
    });
    const { element, session, news, settled } = await open({ record: done, store });
    button(element, 'Erase').click();
    await element.updateComplete;
    button(element, 'Erase it').click();
    await waitFor(session, ({ context }) => context.saving === 'failed');
    await settled();
    expect(news()).to.equal('It could not be erased: the browser did not let it happen. Nothing was changed.');
    expect(session.getSnapshot().context.record.items).to.have.property(choice.id);
  });

  it('says when what it read could not be kept', async () => {
    const kept = memoryStore();
    const store: RecordStore = {
      load: kept.load.bind(kept),
      save: () => Promise.reject(new StoreError('full')),
      attempts: kept.attempts.bind(kept),
      erase: kept.erase.bind(kept),
      watch: kept.watch.bind(kept),
      close: kept.close.bind(kept),
    };
    const { load, news } = await open({ store });
    await load(JSON.stringify(backupOf(done, [])));
    expect(news()).to.equal(
      '“backup.json” was read. Not saved: there is no room left on this device. ' +
        'What it holds lasts until you leave this page.',
    );
  });

  it('loads a backup, and adds it to what is kept', async () => {
    const { load, news, session } = await open({ record: recordOf(finished('wave')) });
    await load(JSON.stringify(backupOf(recordOf(attempted(choice, chosen('b'))), [])));
    expect(news()).to.equal(
      '“backup.json” was loaded. What it holds was added to what is kept here; nothing was taken away.',
    );
    const { record } = session.getSnapshot().context;
    expect(record.items).to.have.property(choice.id);
    expect(record.lessons.wave?.finished).to.equal(50);
  });

  for (const [name, content, words] of [
    ['a file that is no backup', 'hello', 'is not a backup of this course. Nothing was changed.'],
    ['JSON of something else', '{"a":1}', 'is not a backup of this course. Nothing was changed.'],
    [
      'a backup of another course',
      JSON.stringify(backupOf({ ...recordOf(), module: 'botany' }, [])),
      'is of a module that this course does not have. Nothing was changed.',
    ],
    [
      'a backup of a newer edition',
      JSON.stringify(backupOf({ ...recordOf(), version: 99 } as never, [])),
      'was made by a newer edition of this course. Reload this page to get it, then load the file again.',
    ],
  ] as const)
    it(`refuses ${name}`, async () => {
      const { load, news, session } = await open();
      await load(content);
      expect(news()).to.equal(`“backup.json” ${words}`);
      expect(session.getSnapshot().context.record).to.deep.equal(done);
    });
});
