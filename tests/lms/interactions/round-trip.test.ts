import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Item, Response } from '../../../src/course/item.js';
import { itemKinds, judge } from '../../../src/course/judge.js';
import type { Answer, Heard, Said, Shape } from '../../../src/lms/interactions/interaction.js';
import { answerOf, isOlder, responseOf, shapeOf } from '../../../src/lms/interactions/item-interactions.js';
import {
  fromStudentResponse,
  scorm12Type,
  toStudentResponse,
} from '../../../src/lms/interactions/scorm12-interaction.js';
import {
  fromLearnerResponse,
  scorm2004Type,
  toLearnerResponse,
} from '../../../src/lms/interactions/scorm2004-interaction.js';
import { fromXapiResponse, toXapiResponse } from '../../../src/lms/interactions/xapi-interaction.js';
import { learnerResponse, studentResponse, xapiResponse } from './grammars.js';
import { itemKindsTold, longTexts, normalOf, responsesTo, rightResponse, toldItems } from './told-items.js';

interface Protocol {
  name: string;
  to(shape: Shape, answer: Answer): Said | undefined;
  from(shape: Shape, text: string): Heard | undefined;
  typeOf(shape: Shape): string;
  grammar: Readonly<Record<string, (value: string) => boolean>>;
}

const protocols: Protocol[] = [
  {
    name: 'xAPI',
    to: (_, answer) => toXapiResponse(answer),
    from: fromXapiResponse,
    typeOf: ({ type }) => type,
    grammar: xapiResponse,
  },
  {
    name: 'SCORM 2004',
    to: toLearnerResponse,
    from: fromLearnerResponse,
    typeOf: scorm2004Type,
    grammar: learnerResponse,
  },
  {
    name: 'SCORM 1.2',
    to: toStudentResponse,
    from: fromStudentResponse,
    typeOf: scorm12Type,
    grammar: studentResponse,
  },
];

function said({ to }: Protocol, item: Item, response: Response): Said {
  const answer = answerOf(item, response);
  const told = answer && to(shapeOf(item), answer);
  if (!told) throw new Error('Nothing was said.');
  return told;
}

function heard({ from }: Protocol, item: Item, text: string): Response | undefined {
  const read = from(shapeOf(item), text);
  return read && responseOf(item, read);
}

describe('a response in the words of an LMS', () => {
  it('is tried for every kind of item', () => {
    expect([...itemKindsTold].sort()).to.deep.equal([...itemKinds].sort());
  });

  for (const protocol of protocols)
    describe(protocol.name, () => {
      for (const [name, item] of Object.entries(toldItems)) {
        it(`brings any response to ${name} back in its normal form, and obeys the grammar`, () => {
          const isRight = protocol.grammar[protocol.typeOf(shapeOf(item))];
          fc.assert(
            fc.property(responsesTo(item), (response) => {
              const told = said(protocol, item, response);
              expect(isRight?.(told.text), told.text).to.be.true;
              if (told.isCut) return;
              const back = heard(protocol, item, told.text);
              expect(back).to.deep.equal(normalOf(item, response));
              expect(judge(item, back!)).to.deep.equal(judge(item, normalOf(item, response)));
              expect(isOlder(item, response)).to.be.false;
            }),
          );
        });

        it(`says the same of what came back from ${name}`, () => {
          const { text } = said(protocol, item, rightResponse(item));
          expect(said(protocol, item, heard(protocol, item, text)!).text).to.equal(text);
          expect(judge(item, heard(protocol, item, text)!)).to.deep.equal(judge(item, rightResponse(item)));
        });

        it(`takes any string for a response to ${name} without a throw`, () => {
          fc.assert(
            fc.property(fc.oneof(longTexts, fc.string(), fc.constantFrom('', 'a,b', 'a[.]b[.]c', ',,')), (text) => {
              const back = heard(protocol, item, text);
              if (back) expect(back.kind).to.equal(item.kind);
            }),
          );
        });
      }
    });
});
