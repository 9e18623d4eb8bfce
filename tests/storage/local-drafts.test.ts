import { expect } from '@open-wc/testing';
import { localDrafts } from '../../src/storage/local-drafts.js';
import { withoutLocalStorage } from './without-local-storage.js';

const key = 'kapstone:drafts:first';
const draft = { kind: 'extended-text' as const, text: 'I hear you.', ratings: {} };
const typed = { kind: 'cloze' as const, gaps: { a: 'GABA' } };

describe('localDrafts', () => {
  const drafts = localDrafts('kapstone');

  beforeEach(() => {
    localStorage.clear();
  });

  it('keeps the last draft of each item of each module', () => {
    drafts.keep('first', 'a', draft);
    drafts.keep('first', 'b', typed);
    drafts.keep('first', 'a', { ...draft, text: 'More.' });
    drafts.keep('second', 'a', typed);
    expect(drafts.drafts('first')).to.deep.equal({ a: { ...draft, text: 'More.' }, b: typed });
    drafts.keep('first', 'a', undefined);
    expect(drafts.drafts('first')).to.deep.equal({ b: typed });
    drafts.erase('first');
    expect(drafts.drafts('first')).to.deep.equal({});
    expect(drafts.drafts('second')).to.deep.equal({ a: typed });
  });

  it('shares nothing with another learner in the same browser', () => {
    drafts.keep('first', 'a', draft);
    expect(localDrafts('kapstone abc').drafts('first')).to.deep.equal({});
  });

  it('leaves no word behind when nothing waits', () => {
    drafts.keep('first', 'a', draft);
    drafts.keep('first', 'a', undefined);
    expect(localStorage.getItem(key)).to.equal('{}');
  });

  for (const text of ['', 'null', '7', '"text"', '[1]', '{"a":{"kind":"hologram"},"b":7}', 'not JSON'])
    it(`reads what is broken as nothing: ${text}`, () => {
      localStorage.setItem(key, text);
      expect(drafts.drafts('first')).to.deep.equal({});
      drafts.keep('first', 'c', draft);
      expect(drafts.drafts('first')).to.deep.equal({ c: draft });
    });

  it('does without where the browser keeps nothing', () => {
    withoutLocalStorage(() => {
      drafts.keep('first', 'a', draft);
      drafts.erase('first');
      expect(drafts.drafts('first')).to.deep.equal({});
    });
  });
});
