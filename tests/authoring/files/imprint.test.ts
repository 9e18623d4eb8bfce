import { expect } from '@open-wc/testing';
import { withImprint } from '../cases/imprint.js';
import { courseOf } from '../compiled.js';
import { smallCourse, withEdit } from '../small-course.js';

describe('course.yaml', () => {
  it('says who stands behind the course, and what a certificate asks for', () => {
    const { level, released, expires, funding, ai, contact, ...rest } = courseOf(withImprint);
    const { complaints, ethicsMinutes, evaluation, attestation, provider } = rest;
    expect({
      level,
      released,
      expires,
      funding,
      ai,
      contact,
      complaints,
      ethicsMinutes,
      evaluation,
      attestation,
      provider,
    }).to.deep.equal({
      level: 'intermediate',
      released: '2026-11-24',
      expires: '2027-11-24',
      funding: 'None.',
      ai: 'Not used.',
      contact: 'us@example.org',
      complaints: { days: 14, second: 'the board' },
      ethicsMinutes: 60,
      evaluation: [{ id: 'next', kind: 'text', text: 'What next?' }],
      attestation: false,
      provider: { name: 'Institute', statements: [{ body: 'Board', text: 'Approved.', hours: 2 }] },
    });
  });

  it('may say nothing of it', () => {
    expect(courseOf(smallCourse)).not.to.have.any.keys(
      'level',
      'provider',
      'complaints',
      'ethicsMinutes',
      'ethics-minutes',
      'evaluation',
      'attestation',
    );
  });

  it('gives the course a hash of the content of its modules, and of nothing else', () => {
    const { hash } = courseOf(smallCourse);
    expect(hash).to.match(/^[a-z0-9]{11}$/);
    expect(courseOf(withImprint).hash).to.equal(hash);
    const edited = withEdit('history/module.yaml', 'edition: "1.0"', 'edition: "1.1"');
    expect(courseOf(edited).hash).not.to.equal(hash);
  });
});
