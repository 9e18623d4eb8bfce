import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Item, Response } from '../../../src/course/item.js';
import { cutText, fitTexts } from '../../../src/lms/interactions/fit.js';
import { answerOf, responseOf, shapeOf } from '../../../src/lms/interactions/item-interactions.js';
import { fromStudentResponse, toStudentResponse } from '../../../src/lms/interactions/scorm12-interaction.js';
import { fromLearnerResponse, toLearnerResponse } from '../../../src/lms/interactions/scorm2004-interaction.js';
import { toXapiResponse } from '../../../src/lms/interactions/xapi-interaction.js';
import { fromWireText, normalText, toWireText } from '../../../src/lms/interactions/wire-text.js';
import { learnerResponse, studentResponse } from './grammars.js';
import { longTexts, responsesTo, toldItems } from './told-items.js';

const { shortText, extendedText, cloze, manyGaps } = toldItems;
const signs2004 = /[\\\n\r\u2028\u2029]|\[(?=[,.:]\])|^\{/g;

const clock = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('a text beyond a limit', () => {
  for (const [name, item, limit12, signs12, limit2004] of [
    ['short text', shortText!, 255, /[\\\n\r\u2028\u2029]/g, 250],
    // Its rating is behind a comma.
    ['rated text', extendedText!, 255, /[\\\n\r\u2028\u2029,]/g, 4000],
  ] as const)
    it(`of a ${name} is cut in whole characters, as late as it can be, and says so`, () => {
      fc.assert(
        fc.property(responsesTo(item, longTexts), (response) => {
          const plain = response.kind === 'extended-text' ? { ...response, ratings: {} } : response;
          for (const [to, from, limit, signs] of [
            [toStudentResponse, fromStudentResponse, limit12, signs12],
            [toLearnerResponse, fromLearnerResponse, limit2004, signs2004],
          ] as const) {
            const { text, isCut } = to(shapeOf(item), answerOf(item, plain)!)!;
            const back = responseOf(item, from(shapeOf(item), text)!);
            const whole = normalText(textOf(plain));
            expect(text.length).to.be.at.most(limit);
            expect(isCut).to.equal(text.endsWith('\\…') && textOf(back!) !== whole);
            expect(from(shapeOf(item), text)!.isCut).to.equal(isCut);
            if (!isCut) {
              expect(textOf(back!)).to.equal(whole);
              continue;
            }
            const kept = textOf(back!);
            expect(whole.startsWith(kept)).to.be.true;
            const starts = [...clock.segment(whole)].map(({ index }) => index);
            const next = starts.find((start) => start > kept.length) ?? whole.length;
            // One for a bracket that is a sign only with what comes behind it.
            expect(toWireText(whole.slice(0, next), signs).length + 1).to.be.above(limit - 2);
          }
        }),
      );
    });

  it('is whole in xAPI, which has none', () => {
    fc.assert(
      fc.property(responsesTo(extendedText!, longTexts), (response) => {
        expect(toXapiResponse(answerOf(extendedText!, response)!)?.isCut).to.be.false;
      }),
    );
  });

  it('leaves the rating behind it whole', () => {
    const response: Response = {
      kind: 'extended-text',
      text: 'word '.repeat(2000),
      ratings: { feel: 'yes', promise: 'no' },
    };
    for (const [to, from, limit] of [
      [toStudentResponse, fromStudentResponse, 255],
      [toLearnerResponse, fromLearnerResponse, 4000],
    ] as const) {
      const { text, isCut } = to(shapeOf(extendedText!), answerOf(extendedText!, response)!)!;
      const back = responseOf(extendedText!, from(shapeOf(extendedText!), text)!);
      expect(isCut).to.be.true;
      expect(text).to.have.length.within(limit - 2, limit);
      expect(back?.kind === 'extended-text' && back.ratings).to.deep.equal(response.ratings);
    }
  });

  it('shares the room between gaps: the long ones are cut, the short ones are not', () => {
    const response: Response = {
      kind: 'cloze',
      gaps: { receptor: 'nmda', transmitter: 'x'.repeat(400), name: 'y'.repeat(400) },
    };
    const { text, isCut } = toStudentResponse(shapeOf(cloze!), answerOf(cloze!, response)!)!;
    expect(isCut).to.be.true;
    expect(text.length).to.be.within(253, 255);
    const back = responseOf(cloze!, fromStudentResponse(shapeOf(cloze!), text)!);
    expect(back?.kind === 'cloze' && back.gaps.receptor).to.equal('nmda');
    expect(back?.kind === 'cloze' && back.gaps.transmitter?.length).to.be.within(121, 124);
  });

  it('finds a gap’s option by its first words', () => {
    const item: Item = {
      ...(cloze as Extract<Item, { kind: 'cloze' }>),
      gaps: [
        {
          id: 'g',
          type: 'offered',
          answer: 'a',
          options: ['a', 'b'].map((id) => ({ id, text: `${id}${' long'.repeat(80)}` })),
          rationale: [],
        },
      ],
    };
    const response: Response = { kind: 'cloze', gaps: { g: 'b' } };
    const { text, isCut } = toStudentResponse(shapeOf(item), answerOf(item, response)!)!;
    expect(isCut).to.be.true;
    expect(responseOf(item, fromStudentResponse(shapeOf(item), text)!)).to.deep.equal(response);
  });

  it('never passes the limit of a list of texts, however many there are', () => {
    fc.assert(
      fc.property(responsesTo(manyGaps!, longTexts), (response) => {
        const answer = answerOf(manyGaps!, response)!;
        expect(studentResponse['fill-in']!(toStudentResponse(shapeOf(manyGaps!), answer)!.text)).to.be.true;
        expect(learnerResponse.other!(toLearnerResponse(shapeOf(manyGaps!), answer)!.text)).to.be.true;
      }),
      { numRuns: 30 },
    );
    fc.assert(
      fc.property(
        fc.array(longTexts, { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 0, max: 600 }),
        (texts, whole) => {
          const limit = Math.max(whole, texts.length - 1);
          expect(fitTexts(texts, ',', { each: 250, whole: limit }).text.length).to.be.at.most(limit);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is read again as far as it was kept', () => {
    fc.assert(
      fc.property(longTexts, fc.integer({ min: 0, max: 400 }), (value, limit) => {
        const { text, isCut } = cutText(toWireText(value, signs2004), limit);
        expect(text.length).to.be.at.most(limit);
        const read = fromWireText(text);
        expect(value.startsWith(read.text)).to.be.true;
        if (!isCut) expect(read).to.deep.equal({ text: value, isCut: false });
        else if (limit >= 2) expect(read.isCut).to.be.true;
      }),
    );
  });
});

function textOf(response: Response): string {
  return 'text' in response ? response.text : '';
}
