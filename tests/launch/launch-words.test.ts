import { expect } from '@open-wc/testing';
import { languageFor, languageWords, leftWords, modeWords } from '../../src/launch/launch-words.js';

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

  it('promises the rest to no LMS that does not take it', () => {
    const later = 'Open the module there again, and it gets the rest.';
    for (const [lms, isLater] of [
      ['offline', true],
      ['busy', true],
      ['ended', true],
      ['refused', false],
    ] as const) {
      expect(leftWords(lms, true).includes(later), lms).to.equal(isLater);
      expect(leftWords(lms, true)).to.include('kept on this device');
      expect(leftWords(lms, false)).not.to.include('kept on this device');
    }
    expect(leftWords('refused', true)).to.include('Tell whoever runs your LMS.');
  });
});
