import { expect } from '@open-wc/testing';
import { toDom } from '../../../components/to-dom.js';
import { compileCourse } from '../../../src/authoring/compile-course.js';
import { sitePages } from '../../../src/packaging/pages/site-pages.js';
import { options, smallCourse, withEdit, withFile, type Files } from '../../authoring/small-course.js';

const competencies = `- id: care
  title: Care
  text: Takes care.
  cite: [feder2014]
  objectives: [history/classes, history/milestones]
`;

/** The text of a page of the course that these files make, and the page itself, where nothing is upgraded. */
function pageOf(path: string, files: Files = smallCourse) {
  const { course } = compileCourse(files, options);
  const page = course && sitePages(course).find((one) => one.path === path);
  if (!page) throw new Error(`There is no page ${path}.`);
  const main = document.implementation.createHTMLDocument().body;
  main.append(main.ownerDocument.importNode(toDom(page.body), true));
  const links = (within = '') => [...main.querySelectorAll(`main ${within} a`)].map((a) => a.getAttribute('href'));
  return { page, main, links, text: main.textContent.replace(/\s+/g, ' ') };
}

describe('the page of evidence', () => {
  it('says of a claim what it rests on, when it was checked and when it is to be checked again', () => {
    const { main, links, page } = pageOf('evidence.html');
    const [entry] = main.querySelectorAll('.fact-list > li');
    expect(entry!.textContent).to.equal(
      'It is approved.Regulatory · checked November 2026 · source: The Agency, 2025 · in Words',
    );
    expect(main.querySelector('h2')!.textContent.trim()).to.equal('To be checked again by 28 February 2027');
    expect(links('.fact-list')).to.deep.equal(['https://example.org/label', 'history/words.html#classes']);
    expect(page.alone).to.deep.equal(['kap-due']);
  });

  it('lists by the day of the next check, the earliest first', () => {
    const more = withEdit(
      'history/lessons/02-dates.md',
      'Dates follow.',
      'Dates follow. :claim[It is soon.]{checked=2026-11 cite=feder2014 grade=trial every=1-month} :claim[It is late.]{checked=2026-11-20 cite=feder2014 grade=trial}',
    );
    const { main, links } = pageOf('evidence.html', more);
    expect([...main.querySelectorAll('h2')].map((h2) => h2.textContent.trim())).to.deep.equal([
      'To be checked again by 31 December 2026',
      'To be checked again by 28 February 2027',
      'To be checked again by 20 November 2027',
      'What the grades mean',
    ]);
    // Without an address of its own a source is looked up in the list.
    expect(links('.fact-list')[0]).to.equal('references.html#ref-feder2014');
  });

  it('names the sources behind an assessment’s answers, and not what they say', () => {
    const { main, links, text } = pageOf(
      'evidence.html',
      withEdit(
        'history/items/bank.md',
        '- [x] One\n  > Yes.',
        '- [x] One\n  > :claim[It blocks the channel.]{checked=2026-11 cite=feder2014 grade=trial}',
      ),
    );
    const list = main.querySelector('[aria-labelledby="assessments"]')!;
    expect(list.textContent).to.match(
      /^Trial · checked November 2026 · source: .+ · to be checked again by .+2027\s+· in the assessment of “/,
    );
    expect(text).not.to.include('It blocks the channel.');
    expect(links('[aria-labelledby="assessments"]')).to.deep.equal(['references.html#ref-feder2014']);
    expect(pageOf('evidence.html').main.querySelector('#assessments')).to.equal(null);
  });

  it('says what each grade means, and that there is nothing where there is nothing', () => {
    expect(pageOf('evidence.html').main.querySelectorAll('main dt')).to.have.length(7);
    const bare = withEdit(
      'history/lessons/01-words.md',
      ':claim[It is approved.]{checked=2026-11 cite=label2025 grade=regulatory}',
      'It is approved.',
    );
    const { text, page } = pageOf('evidence.html', bare);
    expect(text).to.include('No statement of this course is marked as one that ages.');
    expect(page.alone).to.equal(undefined);
  });
});

describe('the page of competencies', () => {
  it('leads from a competency to objectives, lessons and counts of items', () => {
    const { main, links } = pageOf('competencies.html', withFile('competencies.yaml', competencies));
    expect(main.querySelector('main h2')!.textContent).to.equal('Care');
    expect([...main.querySelectorAll('.fact-list > li')].map((row) => row.textContent)).to.deep.equal([
      'Tell classes apart.Words · 1 practice question, 2 questions for the assessment',
      'Order milestones.Dates · 3 practice questions, 1 question for the assessment',
    ]);
    expect(links()).to.deep.equal(['references.html#ref-feder2014', 'history/words.html', 'history/dates.html']);
  });

  it('shows no item of the assessment', () => {
    const { text } = pageOf('competencies.html', withFile('competencies.yaml', competencies));
    expect(text).not.to.include('Which are right?');
  });

  it('says that there is no map where there is none', () => {
    expect(pageOf('competencies.html').text).to.include('This course has no map of competencies.');
  });
});

describe('what a clinic can set in course.yaml', () => {
  const own = withEdit(
    'course.yaml',
    'modules:',
    'acknowledgement: We work on the land of others.\ncrisis-lines:\n  - { region: Utopia, text: Call 123 }\nmodules:',
  );

  it('shows its acknowledgement on the front page, and none where there is none', () => {
    expect(pageOf('index.html', own).text).to.include('We work on the land of others.');
    expect(pageOf('index.html').text).not.to.include('Acknowledgement');
  });

  it('shows its crisis lines on every page, in place of those of Kapstone', () => {
    const { main } = pageOf('history/words.html', own);
    expect(main.querySelector('#crisis dl')!.textContent).to.equal('Utopia Call 123');
    expect(pageOf('history/words.html').main.querySelector('#crisis dl')!.textContent).to.include('988');
  });
});
