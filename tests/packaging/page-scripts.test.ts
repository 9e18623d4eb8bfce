import { expect } from '@open-wc/testing';
import { el, type ElementNode } from '../../src/course/markup/element.js';
import type { PageData } from '../../src/course/page-data.js';
import { pageScripts } from '../../src/packaging/page-scripts.js';
import type { SitePage } from '../../src/packaging/pages/site-page.js';

const outline = { id: 'm', title: 'M', edition: '1', summary: '', objectives: [], lessons: [], bank: [] };
const policy = { items: 1, pass: 1, mustPass: [], shuffle: false };
const data = {
  home: {
    page: 'home',
    root: '',
    course: { id: 'c', title: 'C', language: 'en', summary: '', modules: [], hash: 'c-1' },
  },
  lesson: { page: 'lesson', root: '../', module: outline, lesson: 'one', items: [], practice: [] },
  results: { page: 'results', root: '../', module: outline, practice: [] },
} satisfies Record<string, PageData>;

const tags = [
  'kap-player',
  'kap-rail',
  'kap-lesson',
  'kap-item',
  'kap-choice',
  'kap-custom',
  'kap-record',
  'kap-scenario',
  'kap-reflection',
  'kap-journal',
];
const names = [
  ...tags,
  'main',
  'with-scenarios',
  'with-assessment',
  'kap-aside',
  'with-journal',
  'with-aside',
  'with-drafts',
  'with-place',
  'kap-course-scope',
  'with-sitting-drafts',
  'kap-assessment',
  'with-course',
  'with-kinds',
  'kind-breath-count',
];
const parts = Object.fromEntries(names.map((name) => [name, { needs: [], code: `part("${name}")` }]));

/** The parts of each script, in order, and the statement that it ends with. */
function scriptsOf(page: Pick<SitePage, 'data'>, ...body: ElementNode[]): { names: string[]; end: string }[] {
  const frame = { path: 'p.html', root: '', title: '', description: '', language: 'en' };
  return pageScripts({ ...frame, ...page, body }, parts).map((script) => ({
    names: [...script.matchAll(/part\("([^"]+)"\)/g)].map(([, name = '']) => name),
    end: script.split('\n').at(-2) ?? '',
  }));
}

describe('the scripts of a page', () => {
  it('are none where there is nothing to work with', () => {
    expect(scriptsOf({}, el('main'))).to.deep.equal([]);
  });

  it('bring on a lesson what can be answered first, and the rest after it', () => {
    const [first, later, ...others] = scriptsOf(
      { data: data.lesson },
      el('kap-player', {}, el('kap-rail'), el('kap-lesson', {}, el('kap-choice'))),
    );
    expect(first?.names).to.deep.equal(['kap-player', 'kap-lesson', 'kap-choice', 'with-place', 'main']);
    expect(first?.end).to.equal('return $[4].startPlayer($[3].brought)');
    expect(later).to.deep.include({ names: ['kap-rail'] });
    expect(others).to.deep.equal([]);
  });

  it('give the player the machine of a scenario from its start, though its element comes later', () => {
    const [first, later] = scriptsOf({ data: data.lesson }, el('kap-player', {}, el('kap-scenario')));
    expect(first?.names).to.deep.equal(['kap-player', 'with-scenarios', 'main']);
    expect(first?.end).to.equal('return $[2].startPlayer($[1].brought)');
    expect(later?.names).to.deep.equal(['kap-scenario']);
  });

  it('keep drafts where somebody types, and where what was typed is erased', () => {
    const [lesson] = scriptsOf({ data: data.lesson }, el('kap-player', {}, el('kap-item')));
    expect(lesson?.end).to.equal('return $[3].startPlayer($[2].brought)');
    const [home] = scriptsOf({ data: data.home }, el('kap-player', {}, el('kap-record')));
    expect(home?.names).to.deep.equal(['kap-player', 'kap-record', 'with-drafts', 'with-place', 'main']);
  });

  it('bring the kinds of authors with the blocks of theirs, and run each by its name', () => {
    const item = el('kap-item', {}, el('kap-custom', {}, el('kind-breath-count')));
    // A block whose kind needs no script has no part.
    const [first] = scriptsOf({ data: data.lesson }, el('kap-player', {}, item, el('kind-breathing-pace')));
    expect(first?.names).to.deep.equal([
      'kap-player',
      'kap-item',
      'kap-custom',
      'with-drafts',
      'kind-breath-count',
      'with-kinds',
      'main',
    ]);
    expect(first?.end).to.contain('.brought,$[5].bring({"breath-count":$[4].run}))');
  });

  it('keep drafts in an assessment where an answer counts when it is checked', () => {
    const page = (feedback: 'now' | 'end') =>
      scriptsOf(
        { data: { page: 'assessment', root: '', module: { ...outline, assessment: { ...policy, feedback } } } },
        el('kap-player', {}, el('kap-assessment')),
      );
    const names = ['kap-player', 'kap-assessment', 'with-assessment'];
    expect(page('now')[0]?.names).to.deep.equal([...names, 'with-sitting-drafts', 'main']);
    expect(page('now')[0]?.end).to.equal('return $[4].startPlayer($[2].brought,$[3].brought)');
    expect(page('end')[0]?.names).to.deep.equal([...names, 'main']);
  });

  it('open the journal where somebody writes', () => {
    const [first, later] = scriptsOf({ data: data.lesson }, el('kap-player', {}, el('kap-reflection')));
    expect(first?.names).to.deep.equal(['kap-player', 'main']);
    expect(later?.names).to.deep.equal(['kap-reflection', 'with-journal']);
    expect(later?.end).to.equal('$[1].openJournal($[3].journal)');
  });

  it('open what was put aside where it is told, beside the journal', () => {
    const [, later] = scriptsOf(
      { data: data.lesson },
      el('kap-player', {}, el('kap-aside', { modules: 'm' }), el('kap-reflection')),
    );
    expect(later?.names).to.deep.equal(['kap-aside', 'kap-reflection', 'with-journal', 'with-aside']);
    expect(later?.end).to.equal('$[1].openJournal($[4].journal);$[1].openAside($[5].aside)');
  });

  it('open the course’s record where it is asked for', () => {
    const [first, ...others] = scriptsOf({ data: data.home }, el('kap-player', {}, el('kap-course-scope')));
    expect(first?.names).to.deep.equal(['kap-player', 'kap-course-scope', 'with-course', 'main']);
    expect(first?.end).to.equal('$[3].openCourse($[2].courseRecord);return $[3].startPlayer()');
    expect(others).to.deep.equal([]);
  });

  it('bring all elements of other pages at once', () => {
    const home = scriptsOf({ data: data.home }, el('kap-player', {}, el('kap-rail')));
    expect(home.map(({ names }) => names)).to.deep.equal([['kap-player', 'kap-rail', 'main']]);
    const results = scriptsOf({ data: data.results }, el('kap-player', {}, el('kap-journal')));
    expect(results.map(({ names }) => names)).to.deep.equal([['kap-player', 'kap-journal', 'main'], ['with-journal']]);
  });
});
