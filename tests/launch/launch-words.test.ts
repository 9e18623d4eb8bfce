import { expect } from '@open-wc/testing';
import { languageFor, languageWords, modeWords } from '../../src/launch/launch-words.js';

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
});
