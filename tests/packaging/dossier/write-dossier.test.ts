import { expect } from '@open-wc/testing';
import type { CompiledCourse } from '../../../src/course/compiled-course.js';
import type { Module } from '../../../src/course/module.js';
import { dossierMark, writeDossier } from '../../../src/packaging/dossier/write-dossier.js';
import type { Digest, PlayerFiles } from '../../../src/packaging/player-files.js';
import { smallCourse, smallModule } from '../../helpers/small-course.js';
import { kinds } from '../../helpers/items.js';

const digest: Digest = async (content) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
};

const player: PlayerFiles = {
  parts: {},
  early: 'early()',
  stand: 'stand()',
  worker: '',
  embed: new Map(),
  styles: [
    { name: 'tokens', css: ':root{}' },
    { name: 'base', css: '@font-face{src:url("kap-font:serif")}' },
    { name: 'items', css: 'item{}' },
    { name: 'dossier', css: '.dossier{}' },
  ],
  host: { script: '', example: '' },
  licences: '',
  fonts: new Map([['serif', new Uint8Array([1, 2, 3])]]),
};

interface Given {
  course?: Partial<CompiledCourse>;
  module?: Partial<Module>;
  date?: string;
  media?: ReadonlyMap<string, Uint8Array>;
}

async function htmlOf({ course, module, date, media = new Map() }: Given = {}): Promise<string> {
  const modules = [{ ...smallModule(), ...module }];
  return writeDossier(
    { course: { ...smallCourse(), ...course }, modules, media, ...(date && { date }) },
    player,
    digest,
  );
}

const pageOf = async (given?: Given) => new DOMParser().parseFromString(await htmlOf(given), 'text/html');
const words = (page: Document, selector: string) =>
  (page.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ');

const provider = {
  name: 'Example Institute',
  statements: [
    {
      body: 'Example Board',
      text: 'Example Institute is approved.',
      number: '77',
      hours: 6,
      from: '2026-01-01',
      to: '2026-12-31',
    },
  ],
};

describe('writeDossier', () => {
  it('writes the same bytes each time', async () => {
    expect(await htmlOf()).to.equal(await htmlOf());
  });

  it('is one file without script that asks for nothing else', async () => {
    const html = await htmlOf({
      module: { bank: [{ ...kinds.hotspot, image: { url: 'media/a.svg', alt: 'A body' } }] },
      media: new Map([['history/media/a.svg', new Uint8Array([60])]]),
    });
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelectorAll('script, link:not([rel=icon]), iframe, [style], [onclick]')).to.be.empty;
    const sources = [...page.querySelectorAll('[src]')].map((element) => element.getAttribute('src'));
    expect(sources).to.deep.equal(['data:image/svg+xml;base64,PA==']);
    expect(page.querySelector('style')?.textContent).to.equal(
      ':root{}\n@font-face{src:url("data:font/woff2;base64,AQID")}\n.dossier{}',
    );
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).to.include(
      `default-src 'none'; style-src 'sha256-${await digest(page.querySelector('style')!.textContent)}'`,
    );
    expect(html).to.include(dossierMark);
  });

  it('refuses a style that names a font that is not there', async () => {
    const given = { course: smallCourse(), modules: [smallModule()], media: new Map<string, Uint8Array>() };
    const error: unknown = await writeDossier(given, { ...player, fonts: new Map() }, digest).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(RangeError);
  });

  it('uses an id once, and every link within it leads somewhere', async () => {
    const page = await pageOf();
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).to.deep.equal([...new Set(ids)]);
    const links = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1));
    for (const link of links) expect(ids).to.include(link);
    expect(links.length).to.be.greaterThan(10);
  });

  it('does not skip a level of headings', async () => {
    const page = await pageOf();
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ localName }) => Number(localName[1]));
    expect(levels.filter((level) => level === 1)).to.have.length(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).to.be.at.most(1);
    });
  });

  describe('on credit', () => {
    it('says that none is awarded, where no provider is named', async () => {
      const page = await pageOf();
      expect(words(page, '.credit')).to.match(/^No continuing-education credit is awarded\./);
      expect(words(page, '.certificate')).to.include('No continuing-education credit is awarded.');
    });

    it('gives a provider’s statements as they are, while they are in force', async () => {
      const page = await pageOf({ course: { provider }, date: '2026-12-31' });
      for (const part of ['Example Institute is approved.', 'Example Board', '77', '31 December 2026'])
        expect(words(page, '.credit')).to.include(part);
      expect(words(page, '.credit')).not.to.include('No continuing-education');
      expect(words(page, '.certificate')).to.include('6 hours (Example Board)');
    });

    for (const [name, date, expires] of [
      ['an approval has run out', '2027-01-01', undefined],
      ['an approval is still to come', '2025-12-31', undefined],
      ['the course has expired', '2026-11-30', '2026-11-29'],
    ] as const)
      it(`says that none is awarded, where ${name}`, async () => {
        const page = await pageOf({ course: { provider, ...(expires && { expires }) }, date });
        expect(words(page, '.credit')).to.include('No continuing-education credit is awarded.');
        for (const part of ['.credit', '.certificate'])
          expect(words(page, part)).not.to.include('Example Institute is approved.');
      });
  });

  it('speaks of the newest day that the course knows, or of a day that is given', async () => {
    expect(words(await pageOf(), '.cover')).to.include('as of 24 November 2026');
    expect(words(await pageOf({ course: { released: '2026-11-25' } }), '.cover')).to.include('as of 25 November 2026');
    const late = words(await pageOf({ date: '2027-05-25' }), '.cover');
    expect(late).to.include('as of 25 May 2027');
    expect(late).to.include('24 May 2027, overdue');
    expect(words(await pageOf({ date: '2027-05-24' }), '.cover')).not.to.include('overdue');
  });

  it('says of an objective that nothing measures it', async () => {
    const page = await pageOf({ module: { bank: [] } });
    expect(words(page, '#coverage > p')).to.include('1 objective has no scored item');
    const rows = [...page.querySelectorAll('#coverage tbody tr')].map((row) => row.textContent);
    expect(rows.map((row) => row.includes('No scored item'))).to.deep.equal([false, true]);
  });

  it('shows the whole sum of the hours', async () => {
    const hours = words(await pageOf(), '#hours');
    // 15 words; 1 choice and 2 of a set, 3 of a sitting; every item of difficulty 2.
    expect(hours).to.match(/0\.9 × \(−22\.3 \+ 0\.00209 × \d+ \+ 2\.78 × 6 \+ 15\.5 × 2\) = 22\.\d minutes/);
    expect(hours).to.include('The course records no pilot');
  });

  it('prints every item of the bank with its key, and every practice item', async () => {
    const page = await pageOf();
    const ids = (selector: string) => [...page.querySelectorAll(`${selector} .key-id`)].map((id) => id.textContent);
    expect(ids('#bank')).to.deep.equal(['bank-one', 'bank-two', 'bank-three']);
    expect(ids('#practice')).to.deep.equal(['first-target', 'brochure-01', 'brochure-02', 'brochure-03']);
    expect(words(page, '#bank')).to.include('For reviewers only');
    expect(words(page, '#practice')).to.include('For reviewers only');
  });

  it('lists the references with their span of years', async () => {
    expect(words(await pageOf(), '#bibliography')).to.include('1 reference. The oldest is of 2018, the newest of 2018');
  });

  it('says what is not stated rather than leaving it out', async () => {
    const people = words(await pageOf(), '#people');
    for (const part of [
      'Funding not stated',
      'AI tools not stated',
      'No module names a reviewer yet.',
      'A. Author, PhD',
    ])
      expect(people).to.include(part);
    expect(words(await pageOf({ course: { funding: 'None.', ai: 'None.' } }), '#people')).not.to.include('not stated');
  });

  it('leads from competencies to objectives and what measures them, where the course has a map', async () => {
    const competencies = [
      {
        id: 'presence',
        title: 'Presence',
        text: 'Stays.',
        references: ['zanos2018'],
        citation: '(Zanos & Gould, 2018)',
        objectives: [
          { module: 'history', objective: 'classes' },
          { module: 'drugs', objective: 'elsewhere' },
        ],
      },
    ];
    const cells = [...(await pageOf({ course: { competencies } })).querySelectorAll('#competencies tbody tr > *')];
    expect(cells.map((cell) => cell.textContent)).to.deep.equal([
      'PresenceStays. (Zanos & Gould, 2018)',
      'Distinguish the classes. (4,\u00a02)',
    ]);
    expect(words(await pageOf(), '#competencies')).to.include('No map of competencies is stated.');
  });

  it('lists claims with their evidence and the month of their check', async () => {
    const claim = {
      type: 'claim',
      checked: '2026-11',
      grade: 'regulatory',
      references: ['zanos2018'],
      citation: '(Zanos & Gould, 2018)',
      children: [{ type: 'text', value: 'Approved for one use.' }],
    } as const;
    const [first] = smallModule().lessons;
    const lessons = [
      {
        ...first!,
        blocks: [
          {
            kind: 'prose' as const,
            nodes: [
              {
                type: 'paragraph' as const,
                children: [{ ...claim, references: ['zanos2018'], children: [...claim.children] }],
              },
            ],
          },
        ],
      },
    ];
    const evidence = await pageOf({ module: { lessons } });
    const cells = [...evidence.querySelectorAll('#evidence tbody tr > *')].map((cell) => cell.textContent);
    expect(cells).to.deep.equal([
      'Approved for one use.',
      'Zanos & Gould, 2018',
      'regulatory',
      '2026-11',
      '2027-02-28',
      '1',
    ]);
    expect(words(await pageOf({ module: { lessons }, date: '2027-03-01' }), '#evidence')).to.match(
      /1 check overdue\..*2027-02-28, overdue/,
    );
    expect(words(await pageOf(), '#evidence')).to.include('No statement of the course is marked so.');
  });

  it('has the evaluation’s questions and what is attested, or says that nothing is asked for', async () => {
    expect(words(await pageOf(), '#evaluation')).to.match(/free of commercial bias.*I, \[name\]/);
    const none = words(await pageOf({ course: { evaluation: false, attestation: false } }), '#evaluation');
    expect(none).to.include('asks for no evaluation');
    expect(none).to.include('asks for no attestation');
  });

  it('shows what learners are told before they begin', async () => {
    expect(words(await pageOf(), '#disclosure')).to.include('off-label use of ketamine');
  });

  it('marks the certificate as a sample', async () => {
    expect(words(await pageOf(), '.certificate')).to.match(/^Sample\. Not valid\./);
  });
});
