import { expect } from '@open-wc/testing';
import { mergenerMinutes, nasbaCredits, nasbaMinutes, quarterHours } from '../../src/course/contact-hours.js';

describe('mergenerMinutes', () => {
  for (const [words, questions, difficulty, minutes] of [
    // The example that AORN prints: 61.9 minutes.
    [3774, 16, 2.5, 61.94],
    [20_000, 60, 3, 209.52],
    [39_489, 260, 2.7, 742.39],
    // Below nothing there is nothing.
    [0, 0, 1, 0],
  ] as const)
    it(`makes ${minutes} minutes of ${words} words, ${questions} questions and difficulty ${difficulty}`, () => {
      expect(mergenerMinutes({ words, questions, difficulty })).to.be.closeTo(minutes, 0.005);
    });

  it('comes to a quarter of an hour less, never more', () => {
    expect(quarterHours(mergenerMinutes({ words: 3774, questions: 16, difficulty: 2.5 }))).to.equal(1);
    expect(quarterHours(mergenerMinutes({ words: 20_000, questions: 60, difficulty: 3 }))).to.equal(3.25);
  });
});

describe('the formula of NASBA', () => {
  for (const [words, questions, media, minutes, credits] of [
    [9000, 0, 0, 50, 1],
    [9000, 0, 25, 75, 1.5],
    [8900, 0, 0, 49.44, 0.5],
    [3774, 16, 0, 50.57, 1],
  ] as const)
    it(`makes ${credits} credits of ${words} words, ${questions} questions and ${media} minutes of media`, () => {
      const counted = nasbaMinutes({ words, questions }, media);
      expect(counted).to.be.closeTo(minutes, 0.005);
      expect(nasbaCredits(counted)).to.equal(credits);
    });
});
