import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fold, judgeText, matches, nearestAnswer, slipsTo } from '../../src/course/text-match.js';

const free = { strict: false };

describe('fold', () => {
  const same: [string, string, string][] = [
    ['case', 'NMDA', 'nmda'],
    ['accents', 'Späth, naïve', 'Spath naive'],
    ['letters that are one', 'œdème', 'oedeme'],
    ['white space', '  open \n channel ', 'open channel'],
    ['punctuation', '“Set” & setting!', 'set setting'],
    ['apostrophes of two shapes', 'one’s', "one's"],
    ['a decimal comma', '0,5 mg', '0.5 mg'],
    ['small figures', 'Mg²⁺', 'Mg2+'],
  ];
  for (const [name, a, b] of same)
    it(`sees no difference in ${name}`, () => {
      expect(fold(a)).to.equal(fold(b));
    });

  const different: [string, string, string][] = [
    ['a decimal sign', '1.5', '15'],
    ['a minus', '-5', '5'],
    ['a per cent sign', '50%', '50'],
    ['a sign of order', '<5', '5'],
  ];
  for (const [name, a, b] of different)
    it(`sees ${name}`, () => {
      expect(fold(a)).not.to.equal(fold(b));
    });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).to.equal(fold(text));
      }),
    );
  });
});

describe('matches', () => {
  const cases: [string, string, boolean][] = [
    ['5-HT2A', '5HT2a', true],
    ['open-channel block', 'open channel block', true],
    ['openchannel block', 'open channel block', true],
    ['10 5', '105', false],
    ['the disinhibition of neurons', '*disinhibition*', true],
    ['inhibition', '*disinhibition*', false],
    ['NMDA receptor antagonist', 'NMDA*antagonist', true],
    ['antagonist of NMDA', 'NMDA*antagonist', false],
    ['aba', 'ab*ba', false],
    ['abba', 'ab*ba', true],
    ['abcbcd', 'a*bc*d', true],
  ];
  for (const [text, answer, isMatch] of cases)
    it(`finds that "${text}" is ${isMatch ? '' : 'not '}"${answer}"`, () => {
      expect(matches(text, answer)).to.equal(isMatch);
    });

  it('does as a regular expression would', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 });
    fc.assert(
      fc.property(words, patterns, (text, pattern) => {
        expect(matches(text, pattern)).to.equal(new RegExp(`^${pattern.replace(/\*+/g, '.*')}$`).test(text));
      }),
    );
  });
});

describe('slipsTo', () => {
  const cases: [string, string, number | undefined][] = [
    ['ketamine', 'ketamine', 0],
    ['ketamin', 'ketamine', 1],
    ['kteamine', 'ketamine', 1],
    ['kettamine', 'ketamine', 1],
    ['ketomone', 'ketamine', undefined],
    ['anesthetic', 'anaesthetic', 1],
    ['disassociatve', 'dissociative', undefined],
    ['dissasociative', 'dissociative', undefined],
    ['disociatve', 'dissociative', undefined],
    ['dissosiatife', 'dissociative', 2],
    ['nmdb', 'NMDA', undefined],
    ['NMDB receptor', 'NMDA receptor', undefined],
    ['NMDA recetpor', 'NMDA receptor', 1],
    ['cyp3a5', 'CYP3A4', undefined],
    ['a typical', 'atypical', undefined],
    // A first letter makes another drug, or the opposite.
    ['esketamine', 'ketamine', undefined],
    ['arketamine', 'esketamine', undefined],
    ['symptomatic', 'asymptomatic', undefined],
    ['an atypical one', 'a typical one', undefined],
    // So do two letters more or fewer, and beginnings that look alike.
    ['psilocin', 'psilocybin', undefined],
    ['psilocybin', 'psilocin', undefined],
    ['prednisone', 'prednisolone', undefined],
    ['hypotension', 'hypertension', undefined],
    ['interosseous', 'intraosseous', undefined],
    ['adduction', 'abduction', undefined],
    ['hyprtension', 'hypertension', 1],
  ];
  for (const [text, answer, steps] of cases)
    it(`counts ${steps ?? 'nothing'} from "${text}" to "${answer}"`, () => {
      expect(slipsTo(text, answer)).to.equal(steps);
    });

  it('forgives one letter left out, doubled, changed or swapped in any word of five letters, but the first', () => {
    const letter = fc.constantFrom('b', 'c', 'd', 'f', 'g', 'h');
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 5, maxLength: 14 }), fc.nat(), letter, (word, at, other) => {
        const index = 1 + (at % (word.length - 2));
        const [before, here, next, after] = [
          word.slice(0, index),
          word[index]!,
          word[index + 1]!,
          word.slice(index + 2),
        ];
        for (const slip of [
          before + next + after,
          before + here + here + next + after,
          before + other + next + after,
          before + next + here + after,
        ])
          expect(slipsTo(slip, word)).to.be.at.most(1);
      }),
    );
  });

  it('never changes a digit, and says 0 for what is folded alike only', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', '1', '2'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, (text, answer) => {
        const steps = slipsTo(text, answer);
        if (steps === undefined) return;
        expect(text.replace(/\D/g, '')).to.equal(answer.replace(/\D/g, ''));
        expect(steps === 0).to.equal(fold(text) === fold(answer));
      }),
    );
  });
});

describe('judgeText', () => {
  it('takes what is listed, tells the usual spelling of a slip, and refuses the rest', () => {
    expect(judgeText('Disinhibition.', ['disinhibition'], free)).to.deep.equal({ is: 'right' });
    expect(judgeText('disinhibtion', ['disinhibition'], free)).to.deep.equal({ is: 'slip', usual: 'disinhibition' });
    expect(judgeText('excitation', ['disinhibition'], free)).to.deep.equal({ is: 'wrong' });
    expect(judgeText('', ['*'], free)).to.deep.equal({ is: 'wrong' });
  });

  it('never takes a slip that is a wrong answer, or as near to one', () => {
    const wrong = ['clonidine'];
    expect(judgeText('clonidin', ['clonidime'], { strict: false, wrong }).is).to.equal('wrong');
    expect(judgeText('clonidine', ['clonidime'], { strict: false, wrong }).is).to.equal('wrong');
    expect(judgeText('clonidime', ['clonidime'], { strict: false, wrong }).is).to.equal('right');
  });

  it('takes no slip where spelling is strict', () => {
    expect(judgeText('disinhibtion', ['disinhibition'], { strict: true }).is).to.equal('wrong');
    expect(judgeText('DIS-INHIBITION', ['disinhibition'], { strict: true }).is).to.equal('right');
  });

  it('finds the nearest of several answers, and none that has a *', () => {
    expect(nearestAnswer('fadng', ['fades', 'fading', 'fad*'])).to.deep.equal({ answer: 'fading', steps: 1 });
  });

  it('judges long texts and long answers too', () => {
    const [text, answer] = ['a'.repeat(20_000), `${'a*'.repeat(200)}b`];
    expect(judgeText(text, [answer, 'a'.repeat(5000)], free).is).to.equal('wrong');
  });
});
