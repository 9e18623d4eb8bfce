import { expect, fixture, html } from '@open-wc/testing';
import { toDom } from '../../../components/to-dom.js';
import { textOf, type Markup } from '../../../src/course/markup/element.js';
import type { Imprint } from '../../../src/course/imprint.js';
import { pathOf } from '../../../src/course/page-data.js';
import { sitePages } from '../../../src/packaging/pages/site-pages.js';
import { smallCourse, smallModule } from '../../helpers/small-course.js';

const pages = sitePages(smallCourse());
const pageAt = (path: string) => pages.find((page) => page.path === path)!;

/** The page's elements, in a document of their own: nothing is upgraded and nothing is live. */
function documentOf(body: readonly Markup[]): HTMLElement {
  const place = document.implementation.createHTMLDocument().body;
  place.append(place.ownerDocument.importNode(toDom(body), true));
  return place;
}

/** Leads a relative link from one page to the path of another, both from the root of the site. */
function resolve(href: string, from: string): { path: string; hash: string } {
  const url = new URL(href, `https://site.test/${from}`);
  return { path: url.pathname.slice(1), hash: decodeURIComponent(url.hash.slice(1)) };
}

describe('sitePages', () => {
  it('makes a page for the course, its start and its end, each lesson, each assessment, each module’s results and the lists', () => {
    expect(pages.map((page) => page.path)).to.deep.equal([
      'index.html',
      'start.html',
      'history/words.html',
      'history/wave.html',
      'history/assessment.html',
      'history/results.html',
      'finish.html',
      'glossary.html',
      'references.html',
      'evidence.html',
      'competencies.html',
    ]);
  });

  for (const page of pages) {
    describe(page.path, () => {
      const body = documentOf(page.body);
      const all = (selector: string) => [...body.querySelectorAll(selector)];

      it('has one title, one main part, and a way to it', () => {
        expect(all('h1')).to.have.length(1);
        expect(all('main').map((main) => main.id)).to.deep.equal(['main']);
        expect(body.querySelector('a')?.getAttribute('href')).to.equal('#main');
        expect(page.title).to.include(body.querySelector('h1')!.textContent);
      });

      it('has its text without a script', () => {
        expect(textOf(page.body).length).to.be.greaterThan(500);
        expect(all('script, style')).to.be.empty;
        expect(all('[style], [onclick]')).to.be.empty;
      });

      it('uses an id once and a name of a landmark once', () => {
        const ids = all('[id]').map((element) => element.id);
        expect(ids).to.deep.equal([...new Set(ids)]);
      });

      it('does not skip a level of headings', () => {
        const levels = all('h1, h2, h3, h4').map((heading) => Number(heading.localName[1]));
        levels.slice(1).forEach((level, index) => {
          expect(level - levels[index]!).to.be.at.most(1);
        });
      });

      it('links only to what is there', () => {
        for (const link of all('a[href]')) {
          const href = link.getAttribute('href')!;
          if (/^https?:/.test(href)) continue;
          const { path, hash } = resolve(href, page.path);
          if (path === pathOf.licences) continue;
          const target = pages.find((other) => other.path === path);
          expect(target, href).to.exist;
          if (hash) expect(documentOf(target!.body).querySelector(`[id="${hash}"]`), href).to.exist;
        }
      });

      it('says what the course is not, and whom to call', () => {
        const foot = body.querySelector('footer')!.textContent;
        expect(foot).to.include('Not medical advice, not a dosing guide, not a licence or certification.');
        expect(foot).to.include('No continuing-education credit is awarded.');
        expect(foot).to.include('988');
      });

      it('has nothing that axe finds', async () => {
        const place = await fixture<HTMLElement>(html`<div></div>`);
        place.append(toDom(page.body));
        // Folded twins of the rail are told apart by the style sheet, which is not here.
        place.querySelector('.rail-fold')?.remove();
        await expect(place).to.be.accessible();
      });
    });
  }

  it('leads from page to page in the order of the module', () => {
    expect(pageAt('index.html').preloadNext).to.equal('start.html');
    expect(pageAt('start.html').preloadNext).to.equal('history/words.html');
    expect(pageAt('history/words.html').preloadNext).to.equal('history/wave.html');
    expect(pageAt('history/wave.html').preloadNext).to.equal('history/assessment.html');
    for (const { preloadNext } of pages) if (preloadNext) expect(pageAt(preloadNext)).to.exist;
  });

  it('gives a page’s script what it needs and no more', () => {
    const lesson = pageAt('history/words.html').data!;
    expect(JSON.stringify(lesson)).not.to.include('bank-one","kind');
    expect(lesson).to.have.property('items').with.length(4);
    expect(lesson)
      .to.have.property('practice')
      .that.deep.equals([
        { anchor: 'first-target', label: 'Which receptor does ketamine block at a subanaesthetic dose?' },
        { anchor: 'brochure', label: 'Fix the brochure' },
      ]);
    expect(pageAt('glossary.html').data).to.equal(undefined);
  });

  it('keeps the answer key of the assessment out of its text and its plain data', () => {
    const page = pageAt('history/assessment.html');
    expect(page.sealed).to.have.length(3);
    expect(JSON.stringify([page.body, page.data])).not.to.include('It sits in the open channel');
    expect(JSON.stringify([page.body, page.data])).not.to.include('"right":true');
  });

  it('keeps the answer key of the practice out of the text', () => {
    expect(textOf(pageAt('history/words.html').body)).not.to.include('It sits in the open channel');
  });

  it('tells what a module waits for, and what is only planned', () => {
    const home = documentOf(pageAt('index.html').body);
    const text = (id: string) => home.querySelector(`[data-module="${id}"]`)!.textContent;
    expect(text('drugs')).to.include('Opens when you have completed “History of the field”.');
    expect(text('open-end')).to.include('This module is still being written.');
  });

  it('leads from the assessment to “Before you start”, and tells nobody to read it who may have done so', () => {
    const page = pageAt('history/assessment.html');
    expect(textOf(page.body)).to.contain(
      '“Before you start” says who wrote the course, and with what interests. The course’s certificate asks that you have read it.',
    );
  });

  it('does without an assessment where a module has none', () => {
    const { assessment: _, ...module } = smallModule();
    const course = smallCourse();
    const [entry] = course.entries;
    const paths = sitePages({ ...course, entries: [{ ...entry!, module }] }).map(({ path, preloadNext }) => [
      path,
      preloadNext,
    ]);
    expect(paths).to.deep.include(['history/wave.html', 'history/results.html']);
    expect(paths.map(([path]) => path)).not.to.include('history/assessment.html');
  });

  describe('before the start', () => {
    const startOf = (imprint: Imprint) =>
      documentOf(sitePages({ ...smallCourse(), ...imprint }).find(({ path }) => path === 'start.html')!.body);
    const part = (page: HTMLElement, id: string) => page.querySelector(`[aria-labelledby="${id}"]`)!.textContent;

    it('says who wrote it, with what interests and means, and until when it holds', () => {
      const page = startOf({ funding: 'A grant.', ai: 'Not used.', released: '2026-11-25', expires: '2027-11-25' });
      expect(part(page, 'interests')).to.include('A. Author, PhD (Author). None.');
      expect(part(page, 'interests')).to.include('Funding: A grant.');
      expect(part(page, 'interests')).to.include('Use of artificial intelligence: Not used.');
      expect(part(page, 'dates')).to.include('released on 25 November 2026. It expires on 25 November 2027');
      expect(part(page, 'dates')).to.include('edition 1.0, reviewed 24 November 2026');
      expect(part(page, 'off-label')).to.include('This course discusses off-label use of ketamine');
    });

    it('says once what holds for several modules', () => {
      const [history, drugs] = smallCourse().entries;
      const second = { ...history!.module!, id: 'drugs', title: 'The drugs', reviewBy: '2027-11-24' };
      const course = { ...smallCourse(), entries: [history!, { ...drugs!, module: second }] };
      const page = documentOf(sitePages(course).find(({ path }) => path === 'start.html')!.body);
      expect(part(page, 'interests')).to.include('History of the field; The drugs: A. Author, PhD (Author). None.');
      expect(part(page, 'dates')).to.include('by 24 May 2027.The drugs: edition 1.0');
    });

    it('leads to the licences of what shows it', () => {
      const link = startOf({}).querySelector('[aria-labelledby="software"] a');
      expect(link?.getAttribute('href')).to.equal('licences.txt');
    });

    it('says what a certificate asks for, and speaks of no credit', () => {
      const all = part(startOf({}), 'certificate');
      expect(all).to.include('The evaluation handed in');
      expect(all).to.include('An attestation');
      expect(all).to.include('No continuing-education credit is awarded.');
      const less = part(startOf({ evaluation: false, attestation: false }), 'certificate');
      expect(less).not.to.match(/evaluation handed in|attestation/);
    });

    it('gives the words of those who approve a provider, and does not deny them at the foot', () => {
      const page = startOf({
        provider: { name: 'Institute', statements: [{ body: 'Board', text: 'Approved by the Board.', number: '12' }] },
      });
      expect(part(page, 'certificate')).to.include('Approved by the Board. Provider number: 12.');
      expect(page.textContent).not.to.include('No continuing-education credit');
    });

    it('says whom to ask, as a link where it is one', () => {
      const link = (contact: string) =>
        startOf({ contact }).querySelector('[aria-labelledby="access"] a')?.getAttribute('href');
      expect(link('us@example.org')).to.equal('mailto:us@example.org');
      expect(link('https://example.org/ask')).to.equal('https://example.org/ask');
      expect(link('the front desk')).to.equal(undefined);
      expect(link('javascript:alert(1)')).to.equal(undefined);
      expect(part(startOf({}), 'access')).to.include('ask whoever gave you the course');
    });
  });

  it('has no end where no module is written', () => {
    const course = smallCourse();
    const pages = sitePages({ ...course, entries: course.entries.slice(1) });
    expect(pages.map(({ path }) => path)).to.deep.equal([
      'index.html',
      'start.html',
      'glossary.html',
      'references.html',
      'evidence.html',
      'competencies.html',
    ]);
    expect(documentOf(pages[0]!.body).querySelector('[href="finish.html"]')).to.equal(null);
  });

  it('shows the logo of the course in the head of every page, in words only where the title does not say them', () => {
    const file = { url: 'assets/logo.svg', width: 30, height: 9 };
    const logosIn = (alt: string) => {
      const theme = { light: {}, dark: {}, logo: { ...file, alt, dark: file } };
      const all = sitePages({ ...smallCourse(), title: 'Harbour Clinic: a course', theme });
      return all.map(({ body, root }) => {
        const images = [...documentOf(body).querySelectorAll<HTMLImageElement>('header.bar img')];
        expect(images.map((image) => image.getAttribute('src'))).to.deep.equal([root + file.url, root + file.url]);
        for (const image of images) expect([image.width, image.height]).to.deep.equal([30, 9]);
        return images.map(({ alt: words }) => words);
      });
    };
    for (const alts of logosIn('Bay Clinic')) expect(alts).to.deep.equal(['Bay Clinic', 'Bay Clinic']);
    for (const alts of logosIn('harbour clinic')) expect(alts).to.deep.equal(['', '']);
    expect(documentOf(pageAt('index.html').body).querySelector('.bar-logo')).to.equal(null);
  });

  it('shows a content note before the text', () => {
    const lesson = documentOf(pageAt('history/words.html').body);
    expect(lesson.querySelector('aside.content-note')!.textContent).to.include('This lesson speaks of harm.');
    expect(lesson.querySelector('.kicker')!.textContent).to.equal('Lesson 1 of 2 · 20 minutes');
  });
});
