/** What does not fit is met with a sentence, for every kind of item alike, and nothing of it is lost. */
import { expect } from '@open-wc/testing';
import '../../../components/items/item-elements.js';
import '../../../components/items/kap-item.js';
import type { Item, ItemKind, Response } from '../../../src/course/item.js';
import { isGraded, itemKinds } from '../../../src/course/judge.js';
import { itemMarkup } from '../../../src/course/markup/item-markup.js';
import { items } from '../../helpers/items.js';
import { attemptOf, practiceSession } from '../../helpers/practice-session.js';
import { button, drawn, dress, stage, text } from '../../helpers/stage.js';

/** Responses to parts that the item no longer has, or never had. */
const gone: Record<ItemKind, Response> = {
  choice: { kind: 'choice', chosen: ['gone'] },
  order: { kind: 'order', sequence: ['gone', 'two', 'gone'] },
  match: { kind: 'match', pairs: { gone: 'gone', lsd: 'gone', mdma: 'gone', psilocin: 'gone' } },
  numeric: { kind: 'numeric', text: 'about five' },
  'true-false': { kind: 'true-false', answer: true },
  categorise: { kind: 'categorise', places: { gone: 'gone', lsd: 'gone' } },
  cloze: { kind: 'cloze', gaps: { gone: 'gone', receptor: 'gone' } },
  'short-text': { kind: 'short-text', text: '\u0000%' },
  hotspot: { kind: 'hotspot', chosen: ['gone', 'gone'] },
  'mark-words': { kind: 'mark-words', chosen: ['gone'] },
  slider: { kind: 'slider', text: '1e999' },
  matrix: { kind: 'matrix', rows: { gone: ['gone'], order: ['gone', 'gone'], stay: ['gone'] } },
  likert: { kind: 'likert', answers: { gone: 'gone', explain: 'gone' } },
  'extended-text': { kind: 'extended-text', text: '', ratings: { gone: 'gone' } },
  custom: { kind: 'custom', given: ['gone'] },
};

async function open(item: Item, response: Response, hash = item.hash) {
  const attempt = attemptOf(item, response, { at: Date.UTC(2026, 4, 3, 12), hash });
  const session = await practiceSession([item], { attempts: [attempt] });
  const place = await stage([itemMarkup(item)], session.actor);
  return { place, session, attempt };
}

describe('an item whose answer does not fit', () => {
  before(dress);

  for (const kind of itemKinds) {
    const item = items[kind];
    const again = isGraded(kind) ? 'Try again' : 'Change answer';

    it(`keeps and shows an answer of an older edition: ${kind}`, async () => {
      const { place, session, attempt } = await open(item, gone[kind], 'older');
      expect(text(place, '.item-say')).to.equal(
        'This item was revised after you answered. Your answer of 3 May 2026 is kept; you can answer again.',
      );
      expect(place.querySelector('.mark, .rationale')).not.to.exist;
      await expect(place).to.be.accessible();
      button(place, again).click();
      await drawn(place);
      expect(place.querySelector('.item-say')).not.to.exist;
      expect(session.record().items[item.id]?.latest).to.deep.equal(attempt);
    });

    it(`says what became of an answer that names what is not there, and takes another: ${kind}`, async () => {
      const { place, session, attempt } = await open(item, gone[kind]);
      expect(text(place, '.item-verdict')).to.match(isGraded(kind) ? /^Not yet\./ : /^Kept\./);
      await expect(place).to.be.accessible();
      button(place, again).click();
      await drawn(place);
      expect(place.querySelector('.item-check')).to.exist;
      expect(session.record().items[item.id]?.latest).to.deep.equal(attempt);
    });

    it(`is met as new where the answer was to another kind, and loses nothing: ${kind}`, async () => {
      const other = kind === 'choice' ? gone.numeric : gone.choice;
      const { place, session, attempt } = await open(item, other, 'older');
      expect(text(place, '.item-say')).to.contain('is kept; you can answer again.');
      expect(session.record().items[item.id]?.latest).to.deep.equal(attempt);
      await expect(place).to.be.accessible();
    });

    it(`does not take what is not there for an answer: ${kind}`, async () => {
      const session = await practiceSession([item]);
      const place = await stage([itemMarkup(item)], session.actor);
      session.actor.send({ type: 'response.changed', item: item.id, response: gone[kind] });
      await drawn(place);
      const isWhole = ['true-false', 'short-text'].includes(kind);
      expect(place.querySelector('.item-check')?.getAttribute('aria-disabled')).to.equal(isWhole ? null : 'true');
    });

    it(`says so where this player does not know the kind: ${kind}`, async () => {
      const session = await practiceSession([{ ...item, kind: 'hologram' } as unknown as Item], {
        attempts: [attemptOf(item, gone[kind])],
      });
      const place = await stage([itemMarkup(item)], session.actor);
      expect(text(place, 'kap-item')).to.equal(
        'This item cannot be shown here. The rest of the lesson is not affected.',
      );
      expect(session.record().items[item.id]?.latest.response).to.deep.equal(gone[kind]);
    });
  }
});
