import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitFor } from 'xstate';
import '../../src/embed.js';
import type { KapPlayer } from '../../components/player/kap-player.js';
import type { KapItem } from '../../components/items/kap-item.js';
import type { EmbedElement, EmbedEvents } from '../../src/embed/embed-element.js';
import type { Lesson, Module } from '../../src/course/module.js';
import { apply } from '../../src/record/apply.js';
import { emptyRecord, type Entry } from '../../src/record/record.js';
import { idbStore } from '../../src/storage/idb-store.js';
import { smallCourse, smallModule } from '../helpers/small-course.js';
import { numeric } from '../helpers/items/typing.js';
import { CourseElsewhere } from './course-elsewhere.js';

let count = 0;

/** A course of its own, with a database of its own. */
function courseOf(module: Module = smallModule()) {
  const course = smallCourse();
  const [first, ...others] = course.entries;
  return {
    ...course,
    id: `embedded-${Date.now()}-${count++}`,
    entries: [{ ...first!, module }, ...others],
  };
}

const lessonOf = (id: string, blocks: Lesson['blocks'] = []): Lesson => ({
  id,
  title: `Lesson ${id}`,
  objectives: [],
  minutes: 5,
  hash: id,
  blocks,
});

describe('a course in any page', () => {
  let site: CourseElsewhere;
  afterEach(() => {
    for (const embed of document.querySelectorAll('kap-course, kap-module')) embed.remove();
    site.stop();
    // An embed would find the page in it that another one has left.
    history.replaceState(null, '');
    scrollTo(0, 0);
  });

  const next = async <N extends keyof EmbedEvents>(embed: Element, name: N) =>
    (await oneEvent(embed, name)) as unknown as EmbedEvents[N];

  async function embedded(tag: 'kap-course' | 'kap-module', src: string): Promise<EmbedElement> {
    const place = await fixture(html`<div></div>`);
    const embed = document.createElement(tag);
    embed.src = src;
    embed.textContent = 'The course on its own site';
    const opened = next(embed, 'kap-page-opened');
    place.append(embed);
    await opened;
    return embed;
  }

  const within = (embed: Element, selector: string) =>
    embed.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  const titleOf = (embed: Element) => within(embed, 'h1')?.textContent;

  async function open(embed: EmbedElement, page: string): Promise<void> {
    const opened = next(embed, 'kap-page-opened');
    embed.open(page);
    await opened;
  }

  async function keep(course: string, ...entries: Entry[]): Promise<void> {
    const store = idbStore(`kapstone:${course}`);
    await store.save(entries.reduce(apply, emptyRecord('history')), []);
    store.close();
  }

  it('shows its own children until there is something to show', async () => {
    site = await CourseElsewhere.start(courseOf());
    const embed = document.createElement('kap-course');
    embed.src = site.root;
    embed.textContent = 'The course on its own site';
    site.hold();
    const opened = next(embed, 'kap-page-opened');
    (await fixture(html`<div></div>`)).append(embed);
    expect(embed.innerText).to.equal('The course on its own site');
    expect(within(embed, 'slot')).not.to.equal(undefined);
    site.release();
    expect((await opened).detail).to.deep.equal({ page: 'index.html', title: 'A small course' });
    expect(within(embed, 'slot')).to.equal(undefined);
    expect(titleOf(embed)).to.equal('A small course');
  });

  it('tells its host of a completed module, once', async () => {
    const { assessment: _, ...module } = smallModule();
    const course = courseOf({ ...module, lessons: [lessonOf('only')], bank: [] });
    site = await CourseElsewhere.start(course);
    const embed = await embedded('kap-module', `${site.root}history/`);
    const heard: [string, unknown][] = [];
    for (const name of ['kap-progress', 'kap-completed'] as const)
      document.addEventListener(name, (event) => heard.push([name, event.detail]), { once: true });
    const start = { course: course.id, module: 'history', completion: 'incomplete', success: 'unknown', score: null };
    await waitUntil(() => embed.progress.length > 0);
    expect(embed.progress).to.deep.equal([{ ...start, lessonsFinished: 0, lessons: 1 }]);
    const results = next(embed, 'kap-page-opened');
    within(embed, 'kap-lesson-end a')?.click();
    expect((await results).detail.page).to.equal('history/results.html');
    const done = { ...start, completion: 'completed', lessonsFinished: 1, lessons: 1 };
    expect(heard).to.deep.equal([
      ['kap-progress', done],
      ['kap-completed', done],
    ]);
    expect(embed.progress).to.deep.equal([done]);
  });

  it('opens a module where the learner goes on', async () => {
    const course = courseOf();
    site = await CourseElsewhere.start(course);
    await keep(course.id, { type: 'lesson.finished', lesson: 'words', at: 1 });
    const embed = await embedded('kap-module', `${site.root}history/`);
    expect(embed.page).to.equal('history/wave.html');
  });

  it('offers the place of the last visit, and leaves the window where it is', async () => {
    const course = courseOf();
    site = await CourseElsewhere.start(course);
    await keep(course.id, { type: 'place.reached', lesson: 'words', anchor: 'second', at: 1 });
    const embed = await embedded('kap-module', `${site.root}history`);
    await waitUntil(() => within(embed, '.return-note'));
    expect(scrollY).to.equal(0);
    expect(within(embed, '.return-note p')?.textContent).to.equal('You were further down last time.');
    within(embed, '.return-note button')?.click();
    expect(Math.abs(within(embed, '#second')!.getBoundingClientRect().top)).to.be.lessThan(40);
    expect(within(embed, '#second')!.matches(':focus'), 'has the focus').to.equal(true);
  });

  it('keeps what was typed when another page takes the place', async () => {
    site = await CourseElsewhere.start(
      courseOf({ ...smallModule(), lessons: [lessonOf('one', [numeric]), lessonOf('two')] }),
    );
    const embed = await embedded('kap-module', `${site.root}history/`);
    const field = async () => {
      await (within(embed, 'kap-item') as KapItem).updateComplete;
      return waitUntil(() => within(embed, 'kap-numeric input:not(:disabled)') as HTMLInputElement | undefined);
    };
    const before = await field();
    before.value = '0.7';
    before.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await open(embed, 'history/two.html');
    await open(embed, 'history/one.html');
    expect((await field()).value).to.equal('0.7');
  });

  it('brings an item of a set forward that a link points to', async () => {
    site = await CourseElsewhere.start(courseOf());
    const embed = await embedded('kap-module', `${site.root}history/words.html`);
    const player = within(embed, 'kap-player') as KapPlayer;
    await waitFor(player.session, (session) => session.matches('learning'));
    await waitUntil(() => within(embed, '.set-steps'));
    const link = document.createElement('a');
    link.href = '#brochure-02';
    within(embed, 'kap-lesson')!.append(link);
    link.click();
    await waitUntil(() => within(embed, '.set-stage > #brochure-02'));
    expect(location.hash).to.equal('');
  });

  it('leaves a click alone that asks for another tab', async () => {
    site = await CourseElsewhere.start(courseOf());
    const embed = await embedded('kap-module', `${site.root}history/words.html`);
    const link = within(embed, 'kap-rail a[href$="wave.html"]') as HTMLAnchorElement;
    expect(link.href).to.equal(`${site.root}history/wave.html`);
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true });
    // Nothing is opened in a test.
    embed.addEventListener('click', (event) => {
      expect(event.defaultPrevented).to.equal(false);
      event.preventDefault();
    });
    link.dispatchEvent(click);
    expect(embed.page).to.equal('history/words.html');
  });

  it('drops what comes too late, after its address has changed', async () => {
    site = await CourseElsewhere.start(courseOf());
    const embed = await embedded('kap-course', site.root);
    site.hold();
    embed.open('glossary.html');
    const opened = next(embed, 'kap-page-opened');
    embed.src = `${site.root}references.html`;
    site.release();
    expect((await opened).detail.page).to.equal('references.html');
    expect(titleOf(embed)).to.equal('References');
  });

  it('asks for each page once, and for the next one beforehand', async () => {
    site = await CourseElsewhere.start(courseOf());
    const embed = await embedded('kap-module', `${site.root}history/words.html`);
    await open(embed, 'history/wave.html');
    await open(embed, 'history/words.html');
    const pages = site.asked.filter((path) => path.endsWith('.page.json'));
    expect(pages).to.deep.equal(['history/words.page.json', 'history/wave.page.json', 'history/assessment.page.json']);
  });

  for (const [code, src, words, change] of [
    ['no-src', '', /needs the address/, () => {}],
    ['missing', 'https://course.test/kap/deeper/still/', /nothing at .*deeper\/kapstone\.json/, () => {}],
    [
      'unreachable',
      'https://nowhere.test/kap/m/',
      /cannot be reached at https:\/\/nowhere\.test\/kap\/kapstone\.json/,
      () => {},
    ],
    ['no-module', 'https://course.test/kap/other/', /no such module/, () => {}],
    [
      'not-a-course',
      'https://course.test/kap/history/',
      /no course that “kapstone build” wrote/,
      () => site.files.set('kapstone.json', '<!doctype html>'),
    ],
    [
      'not-a-course',
      'https://course.test/kap/history/',
      /no course that “kapstone build” wrote/,
      () => site.files.set('kapstone.json', '{"kapstone":1}'),
    ],
    [
      'newer',
      'https://course.test/kap/history/',
      /newer than the script/,
      () => site.files.set('kapstone.json', '{"kapstone":99}'),
    ],
    [
      'missing',
      'https://course.test/kap/history/words.html',
      /words\.page\.json/,
      () => site.files.delete('history/words.page.json'),
    ],
  ] as const)
    it(`says what is wrong: ${code} at ${src}`, async () => {
      site = await CourseElsewhere.start(courseOf());
      change();
      const embed = document.createElement('kap-module');
      if (src) embed.src = src;
      embed.textContent = 'The course on its own site';
      const failed = next(embed, 'kap-failed');
      (await fixture(html`<div></div>`)).append(embed);
      expect((await failed).detail.code).to.equal(code);
      expect(within(embed, '.news')?.textContent).to.match(words);
      expect(within(embed, 'slot')).not.to.equal(undefined);
    });

  it('goes on where it was when a page cannot be had, and when it can be had again', async () => {
    site = await CourseElsewhere.start(courseOf());
    const embed = await embedded('kap-course', site.root);
    const glossary = site.files.get('glossary.page.json')!;
    site.files.delete('glossary.page.json');
    const failed = next(embed, 'kap-failed');
    embed.open('glossary.html');
    expect((await failed).detail).to.deep.equal({ code: 'missing', address: `${site.root}glossary.page.json` });
    expect(titleOf(embed)).to.equal('A small course');
    site.files.set('glossary.page.json', glossary);
    const opened = next(embed, 'kap-page-opened');
    within(embed, '.news button')?.click();
    await opened;
    expect(titleOf(embed)).to.equal('Glossary');
    expect(within(embed, '.news')?.textContent).to.equal('');
  });

  it('works on after a move, and ends with its sessions when it is taken away', async () => {
    site = await CourseElsewhere.start(courseOf());
    const embed = await embedded('kap-module', `${site.root}history/words.html`);
    const ground = within(embed, 'kap-ground');
    const { session } = within(embed, 'kap-player') as KapPlayer;
    document.body.append(embed);
    await Promise.resolve();
    expect(within(embed, 'kap-ground') === ground).to.equal(true);
    expect(session.getSnapshot().status).to.equal('active');
    embed.remove();
    await waitUntil(() => session.getSnapshot().status === 'stopped');
    const opened = next(embed, 'kap-page-opened');
    document.body.append(embed);
    expect((await opened).detail.page).to.equal('history/words.html');
  });
});

/** Looks once a task: nothing here comes by a timer of ours. */
async function waitUntil<T>(look: () => T | false | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
