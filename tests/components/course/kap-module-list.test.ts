import { expect } from '@open-wc/testing';
import '../../../components/course/kap-module-list.js';
import type { CompiledCourse } from '../../../src/course/compiled-course.js';
import { choice, set } from '../../helpers/items.js';
import { text } from '../../helpers/stage.js';
import { dressed } from '../player/dressed.js';
import { attempted, chosen, finished, openPage, passed, recordOf } from '../player/open-page.js';
import { smallCourse, smallModule } from '../../helpers/small-course.js';

const practised = [
  attempted(choice, chosen('b')),
  attempted(set.items[0]!, chosen('b')),
  attempted(set.items[1]!, chosen('b')),
];
const completed = recordOf(...practised, finished('words'), finished('wave'), passed);

describe('kap-module-list', () => {
  before(dressed);

  const open = async (record = recordOf(), course: CompiledCourse = smallCourse()) => {
    const { player, session, settled } = await openPage('index.html', { record, course });
    const module = (id: string) => player.querySelector<HTMLElement>(`[data-module="${id}"]`)!;
    const status = (id: string) => text(module(id), '.module-status');
    const wait = (id: string) => text(module(id), '.module-wait');
    return { player, session, settled, module, status, wait };
  };

  it('tells what is open, what is planned and what each waits for', async () => {
    const { player, status, wait } = await open();
    expect(status('history')).to.equal('Open');
    expect([status('drugs'), wait('drugs')]).to.deep.equal([
      'Planned',
      'Opens when you have completed “History of the field”.',
    ]);
    expect([status('open-end'), wait('open-end')]).to.deep.equal(['Planned', 'This module is still being written.']);
    await expect(player).to.be.accessible();
  });

  it('tells how far a module and its lessons are', async () => {
    const { status, module } = await open(recordOf(...practised, finished('words')));
    expect(status('history')).to.equal('1 of 2 lessons finished');
    expect(text(module('history'), '[data-lesson="words"] .contents-state')).to.equal('finished');
    expect(text(module('history'), '[data-lesson="wave"] .contents-state')).to.equal('');
  });

  it('tells what is completed, and that what waited for it is still being written', async () => {
    const { status, wait } = await open(completed);
    expect(status('history')).to.equal('Completed');
    expect(wait('drugs')).to.equal('You have completed what it asks for. It is still being written.');
  });

  it('keeps a written module locked until what it waits for is completed', async () => {
    const later = { ...smallModule(), id: 'drugs', title: 'The drugs' };
    const course = smallCourse();
    const entries = course.entries.map((entry) => (entry.id === 'drugs' ? { ...entry, module: later } : entry));
    const locked = await open(recordOf(), { ...course, entries });
    expect(locked.status('drugs')).to.equal('Locked');
    expect(locked.wait('drugs')).to.equal('Opens when you have completed “History of the field”.');
    const opened = await open(completed, { ...course, entries });
    expect([opened.status('drugs'), opened.wait('drugs')]).to.deep.equal(['Open', '']);
  });

  it('follows what is done while it is in view', async () => {
    const { session, settled, status } = await open();
    session.send({ type: 'lesson.finished', lesson: 'wave' });
    await settled();
    expect(status('history')).to.equal('1 of 2 lessons finished');
  });
});
