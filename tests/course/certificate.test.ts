import { expect } from '@open-wc/testing';
import { attestationStatement } from '../../src/course/attestation.js';
import { certificateFields, type CertificateFacts } from '../../src/course/certificate.js';
import { plannedTime, quarterHours } from '../../src/course/contact-hours.js';
import type { Course } from '../../src/course/course.js';
import { approvalsOn, type Imprint, type Provider } from '../../src/course/imprint.js';
import { outline } from '../record/samples.js';

const course: Course = {
  id: 'kap',
  title: 'Ketamine-assisted psychotherapy',
  language: 'en',
  summary: '',
  hash: 'abc',
  modules: [],
};
const long = { ...outline, lessons: [{ ...outline.lessons[0]!, minutes: 95 }] };
const provider: Provider = {
  name: 'Example Institute',
  address: '1 Example Street',
  email: 'ce@example.org',
  statements: [
    {
      body: 'Example Board',
      text: 'Approved by the Example Board.',
      number: '12',
      hours: 1.5,
      from: '2026-01-01',
      to: '2026-12-31',
    },
    { body: 'Old Board', text: 'Approved by the Old Board.', hours: 9, to: '2026-11-24' },
    { body: 'Third Board', text: 'Approved by the Third Board.' },
  ],
  administrator: { name: 'Ann Admin', credentials: 'PhD' },
};
const facts = (more: Partial<CertificateFacts> = {}, about: Imprint = {}): CertificateFacts => ({
  course: { ...course, ...about },
  modules: [{ outline: long, score: 0.9167, pass: 0.8 }],
  authors: ['Kapstone editors'],
  learner: { name: 'Ann Example' },
  evaluated: true,
  attested: true,
  completed: '2026-11-25T21:04:00+01:00',
  issued: '2026-11-26T08:00:00+01:00',
  id: 'random',
  ...more,
});
const valuesOf = (given: CertificateFacts) =>
  Object.fromEntries(certificateFields(given).map(({ id, value }) => [id, value.join(' | ')]));

describe('certificateFields', () => {
  it('says what was done, in the order of a certificate', () => {
    const fields = certificateFields(facts());
    expect(fields.map(({ id }) => id)).to.deep.equal([
      'name',
      'course',
      'version',
      'modules',
      'format',
      'completed',
      'hours',
      'awarded',
      'scores',
      'evaluation',
      'attestation',
      'jurisdiction',
      'authors',
      'id',
      'verification',
      'issued',
      'scope',
    ]);
    const values = valuesOf(facts());
    expect(values.modules).to.equal('History, edition 1.0: 1 h 35 min');
    expect(values.hours).to.equal(`1 h 35 min: ${plannedTime.meaning}`);
    expect(values.scores).to.equal('History: 91% (80% to pass)');
    expect([values.completed, values.issued]).to.deep.equal(['2026-11-25T21:04:00+01:00', '2026-11-26T08:00:00+01:00']);
  });

  it('claims no hours by the planned minutes, with an approval or without', () => {
    const isClaim = ({ value }: { value: string[] }) =>
      / hours?\b/.test(value.join(' ').replace('no hours of credit', ''));
    const claiming = (given: CertificateFacts) =>
      certificateFields(given)
        .filter(isClaim)
        .map(({ id }) => id);
    expect(claiming(facts())).to.deep.equal([]);
    expect(claiming(facts({ completed: '2027-11-25T21:04:00+01:00' }, { provider }))).to.deep.equal([]);
    expect(claiming(facts({}, { provider }))).to.deep.equal(['awarded']);
    expect(valuesOf(facts({}, { provider })).hours).to.equal(valuesOf(facts()).hours);
  });

  it('awards nothing and speaks of no body, unless a provider is named', () => {
    const values = valuesOf(facts());
    expect(values.awarded).to.equal('0. No continuing-education credit is awarded.');
    // Of the drug, not of the course.
    const said = JSON.stringify(certificateFields(facts())).replace('esketamine in its approved uses', '');
    expect(said).not.to.match(/\bCEU?s?\b|sponsor|accredit|approv/i);
  });

  it('has what the course and the learner give', () => {
    const learner = { name: 'Ann', licence: 'LCSW 1', state: 'Oregon' };
    const values = valuesOf(facts({ learner }, { level: 'intermediate', released: '2026-11-25' }));
    expect(values.licence).to.equal('LCSW 1, Oregon');
    expect(valuesOf(facts({ learner: { name: 'Ann', state: 'Oregon' } })).licence).to.equal('Oregon');
    expect(values.level).to.equal('Intermediate');
    expect(values.version).to.equal('Released 25 November 2026, content abc');
  });

  it('leaves out what was not asked for', () => {
    const values = valuesOf(facts({ evaluated: false, attested: false, modules: [{ outline: long }], authors: [] }));
    for (const id of ['evaluation', 'attestation', 'scores', 'authors', 'provider', 'approval'])
      expect(values, id).not.to.have.property(id);
  });

  it('prints the approvals that were in force on the day of completion, word for word', () => {
    const values = valuesOf(facts({}, { provider }));
    expect(values.provider).to.equal('Example Institute | 1 Example Street | ce@example.org');
    expect(values.administrator).to.equal('Ann Admin, PhD');
    expect(values.approval).to.equal(
      'Approved by the Example Board. Provider number: 12. In force from 1 January 2026 to 31 December 2026. | Approved by the Third Board.',
    );
    expect(values.awarded).to.equal('1.5 hours (Example Board)');
  });

  it('awards nothing after an approval or the course has ended', () => {
    const late = { completed: '2027-01-01T00:00:00Z' };
    expect(valuesOf(facts(late, { provider })).awarded).to.match(/^0\./);
    expect(valuesOf(facts({}, { provider, expires: '2026-11-24' })).awarded).to.match(/^0\./);
    expect(valuesOf(facts({}, { provider, expires: '2026-11-25' })).awarded).to.match(/^1\.5/);
  });
});

describe('approvalsOn', () => {
  it('has both days of an approval in it', () => {
    const bodies = (day: string) => approvalsOn(day, { provider }).map(({ body }) => body);
    expect(bodies('2025-12-31')).to.deep.equal(['Old Board', 'Third Board']);
    expect(bodies('2026-01-01')).to.deep.equal(['Example Board', 'Old Board', 'Third Board']);
    expect(bodies('2026-12-31')).to.deep.equal(['Example Board', 'Third Board']);
    expect(approvalsOn('2026-01-01', {})).to.deep.equal([]);
  });
});

describe('quarterHours', () => {
  for (const [minutes, hours] of [
    [0, 0],
    [14, 0],
    [15, 0.25],
    [59, 0.75],
    [693, 11.5],
  ] as const)
    it(`makes ${hours} of ${minutes} minutes`, () => {
      expect(quarterHours(minutes)).to.equal(hours);
    });
});

describe('attestationStatement', () => {
  it('names who attests, when and in what time', () => {
    const day = '25 November 2026';
    expect(attestationStatement({ name: 'Ann', licence: 'LCSW 1', state: 'Oregon', minutes: '720', day })).to.equal(
      'I, Ann, licence LCSW 1, Oregon, attest that I studied all lessons and completed the assessments myself, without help, by 25 November 2026, in about 720 minutes. I understand that this course does not license or certify me to provide ketamine, and that I must work within my scope of practice and law.',
    );
    expect(attestationStatement({ name: 'Ann', minutes: '720', day })).to.match(/^I, Ann, attest/);
  });
});
