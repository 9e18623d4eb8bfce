import { expect } from '@open-wc/testing';
import { doneWords, languageFor, languageWords, leftWords, modeWords } from '../../src/launch/launch-words.js';

describe('what a launch says', () => {
  it('looks for the most wanted language that there is', () => {
    expect(languageFor(['de-CH', 'en'], ['en', 'de'])).to.equal('de');
    expect(languageFor(['fr', 'en-US'], ['en', 'de'])).to.equal('en');
    expect(languageFor(['en'], ['en-GB'])).to.equal('en-GB');
    expect(languageFor(['EN-gb'], ['en-GB', 'en-US'])).to.equal('en-GB');
    expect(languageFor(['fr'], ['en'])).to.equal(undefined);
    expect(languageFor(['e'], ['en'])).to.equal(undefined);
    expect(languageFor([], ['en'])).to.equal(undefined);
  });

  it('says which language the course is in, to whom none of theirs is there', () => {
    expect(languageWords(['fr', 'de'], 'en')).to.equal('This course is in English only.');
    expect(languageWords(['fr', 'en-GB'], 'en')).to.equal(undefined);
    expect(languageWords([], 'en')).to.equal(undefined);
    expect(languageWords(['fr'], 'x')).to.equal('This course is in x only.');
  });

  it('says what is not reported', () => {
    expect(modeWords({ mode: 'normal', credit: true })).to.equal(undefined);
    expect(modeWords({ mode: 'normal', credit: false })).to.match(/^Without credit: .* counts no result\.$/);
    expect(modeWords({ mode: 'review', credit: false })).to.match(/^Review: nothing new is reported/);
    expect(modeWords({ mode: 'browse', credit: true })).to.match(/^Preview: nothing is reported/);
  });

  const left = { isDurable: true, isCompleted: false, isFramed: false };

  it('tells whoever leaves whether the module is done, and where to go on', () => {
    expect(leftWords('kept', { ...left, isCompleted: true })).to.equal(
      'You have completed this module, and your LMS has been told. You can close this window.',
    );
    expect(leftWords('kept', left)).to.include('It is not completed yet: open it there again to go on.');
    // What the LMS has not heard is not said to be done.
    for (const lms of ['offline', 'busy', 'ended', 'refused', 'untold'] as const)
      expect(leftWords(lms, { ...left, isCompleted: true }), lms).not.to.include('completed');
    expect(leftWords('kept', { ...left, isFramed: true })).to.match(/go on in your LMS, or close this window\.$/);
    expect(leftWords('kept', left)).to.match(/You can close this window\.$/);
  });

  it('tells of a way out only where there is one', () => {
    expect(doneWords('your LMS', true)).to.match(/your LMS has been told\. You can leave\.$/);
    expect(doneWords('Riverside Clinic', false)).to.match(/Riverside Clinic has been told\.$/);
  });

  it('promises the rest to no LMS that does not take it', () => {
    const later = 'Open the module there again, and it gets the rest.';
    for (const [lms, isLater] of [
      ['offline', true],
      ['busy', true],
      ['ended', true],
      ['refused', false],
    ] as const) {
      expect(leftWords(lms, left).includes(later), lms).to.equal(isLater);
      expect(leftWords(lms, left)).to.include('kept on this device');
      expect(leftWords(lms, { ...left, isDurable: false })).not.to.include('kept on this device');
    }
    expect(leftWords('refused', left)).to.include('Tell whoever runs your LMS.');
  });
});
