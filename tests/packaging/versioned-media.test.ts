import { expect } from '@open-wc/testing';
import type { CompiledCourse } from '../../src/course/compiled-course.js';
import type { Hotspot } from '../../src/course/blocks/hotspot.js';
import type { Inline } from '../../src/course/prose.js';
import type { Digest } from '../../src/packaging/player-files.js';
import { versionedMedia } from '../../src/packaging/versioned-media.js';
import { smallCourse, smallModule } from '../helpers/small-course.js';

const digest: Digest = (content) => Promise.resolve(`${content.length}+/abcdefghijklm=`);
const bytes = (length: number) => new Uint8Array(length);

const link = (url: string): Inline => ({ type: 'link', url, children: [{ type: 'text', value: 'It' }] });
const image = (url: string): Inline => ({ type: 'image', url, alt: 'It' });
const hotspot: Hotspot = {
  kind: 'hotspot',
  id: 'where',
  objective: 'classes',
  difficulty: 1,
  stem: [],
  hash: 'where-1',
  multiple: false,
  image: { url: 'media/body.png', alt: 'A body' },
  regions: [],
};

/** The small course, with these words in a lesson and this item in its bank. */
function courseWith(...children: Inline[]): CompiledCourse {
  const module = smallModule();
  const [lesson, ...lessons] = module.lessons;
  const blocks = [{ kind: 'prose' as const, nodes: [{ type: 'paragraph' as const, children }] }];
  const changed = { ...module, lessons: [{ ...lesson!, blocks }, ...lessons], bank: [hotspot] };
  const course = smallCourse();
  return { ...course, entries: course.entries.map((entry) => (entry.module ? { ...entry, module: changed } : entry)) };
}

async function versioned(course: CompiledCourse, paths: readonly string[]) {
  const media = new Map(paths.map((path, index) => [path, bytes(index + 1)]));
  const result = await versionedMedia(course, media, digest);
  const module = result.course.entries[0]!.module!;
  const urls = [...JSON.stringify(module.lessons[0]).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url);
  return { ...result, module, urls, files: [...result.media.keys()] };
}

describe('versionedMedia', () => {
  it('gives a picture a name that changes with its content, wherever it is named', async () => {
    const course = courseWith(image('media/a.svg'), link('media/a.svg'));
    const { urls, files, module, media } = await versioned(course, ['history/media/a.svg', 'history/media/body.png']);
    expect(urls).to.deep.equal(['media/a.1abcdefghi.svg', 'media/a.1abcdefghi.svg']);
    expect(module.bank[0]).to.deep.include({ image: { url: 'media/body.2abcdefghi.png', alt: 'A body' } });
    expect(files).to.deep.equal(['history/media/a.1abcdefghi.svg', 'history/media/body.2abcdefghi.png']);
    expect(media.get('history/media/body.2abcdefghi.png')).to.have.length(2);
  });

  it('leaves the course itself as it was, and what a learner’s work goes by', async () => {
    const course = courseWith(image('media/a.svg'));
    const before = JSON.stringify(course);
    const { module, course: other } = await versioned(course, ['history/media/a.svg']);
    expect(JSON.stringify(course)).to.equal(before);
    expect(module.hash).to.equal(course.entries[0]!.module!.hash);
    expect(other.entries[1]).to.deep.equal(course.entries[1]);
  });

  it('knows names with spaces, letters of any language and signs that mean something in an address', async () => {
    const names = ['my drawing.svg', 'Übersicht.v2.png', 'step #1?.svg', '100% sure.JPG'];
    const course = courseWith(...names.map((name) => image(`media/${name.replace(/[%#?]/g, encodeURIComponent)}`)));
    const paths = names.map((name) => `history/media/${name}`);
    const { urls, files } = await versioned(course, paths);
    expect(files).to.deep.equal([
      'history/media/my drawing.1abcdefghi.svg',
      'history/media/Übersicht.v2.2abcdefghi.png',
      'history/media/step #1?.3abcdefghi.svg',
      'history/media/100% sure.4abcdefghi.JPG',
    ]);
    expect(urls.map((url) => `history/${decodeURIComponent(url!)}`)).to.deep.equal(files);
  });

  it('keeps two pictures with the same content apart', async () => {
    const course = courseWith(image('media/a.svg'), image('media/b.svg'));
    const same = new Map(['a', 'b'].map((name) => [`history/media/${name}.svg`, bytes(5)]));
    const { media } = await versionedMedia(course, same, digest);
    expect([...media.keys()]).to.deep.equal(['history/media/a.5abcdefghi.svg', 'history/media/b.5abcdefghi.svg']);
  });

  it('leaves files alone that are no pictures, and pictures that nothing names', async () => {
    const course = courseWith(link('media/form.pdf'), link('media/talk.vtt'), link('https://a.test/media/x.svg'));
    const paths = ['form.pdf', 'talk.vtt', 'talk.mp3', 'spare.svg'].map((name) => `history/media/${name}`);
    const { urls, files } = await versioned(course, paths);
    expect(urls).to.deep.equal(['media/form.pdf', 'media/talk.vtt', 'https://a.test/media/x.svg']);
    expect(files).to.deep.equal(paths);
  });

  it('keeps the old name as well where a page among the media may ask by it', async () => {
    const course = courseWith(image('media/a.svg'), link('media/handout.html'));
    const { urls, files } = await versioned(course, ['history/media/a.svg', 'history/media/handout.html']);
    expect(urls).to.deep.equal(['media/a.1abcdefghi.svg', 'media/handout.html']);
    expect(files).to.deep.equal([
      'history/media/a.svg',
      'history/media/handout.html',
      'history/media/a.1abcdefghi.svg',
    ]);
  });

  it('puts the logo beside the fonts, and names it by its content', async () => {
    const at = (url: string) => ({ url, width: 30, height: 9 });
    const logo = { ...at('my logo.svg'), alt: 'A', dark: at('b.png') };
    const course = { ...smallCourse(), theme: { light: {}, dark: {}, logo } };
    const { course: versionedCourse, files } = await versioned(course, ['my logo.svg', 'b.png']);
    expect(files).to.deep.equal(['assets/logo.1abcdefghi.svg', 'assets/logo-dark.2abcdefghi.png']);
    expect(versionedCourse.theme?.logo).to.deep.equal({
      ...at('assets/logo.1abcdefghi.svg'),
      alt: 'A',
      dark: at('assets/logo-dark.2abcdefghi.png'),
    });
  });

  it('takes no picture for that of another module', async () => {
    const { urls, files } = await versioned(courseWith(image('media/a.svg')), ['ketamine/media/a.svg']);
    expect(urls).to.deep.equal(['media/a.svg']);
    expect(files).to.deep.equal(['ketamine/media/a.svg']);
  });
});
