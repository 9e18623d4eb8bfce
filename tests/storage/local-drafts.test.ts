import { expect } from '@open-wc/testing';
import { localDrafts } from '../../src/storage/local-drafts.js';

const key = 'kapstone:drafts:first';
const draft = { kind: 'extended-text' as const, text: 'I hear you.', ratings: {} };
const typed = { kind: 'cloze' as const, gaps: { a: 'GABA' } };

describe('localDrafts', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('keeps the last draft of each item of each module', () => {
    localDrafts.keep('first', 'a', draft);
    localDrafts.keep('first', 'b', typed);
    localDrafts.keep('first', 'a', { ...draft, text: 'More.' });
    localDrafts.keep('second', 'a', typed);
    expect(localDrafts.drafts('first')).to.deep.equal({ a: { ...draft, text: 'More.' }, b: typed });
    localDrafts.keep('first', 'a', undefined);
    expect(localDrafts.drafts('first')).to.deep.equal({ b: typed });
    localDrafts.erase('first');
    expect(localDrafts.drafts('first')).to.deep.equal({});
    expect(localDrafts.drafts('second')).to.deep.equal({ a: typed });
  });

  it('leaves no word behind when nothing waits', () => {
    localDrafts.keep('first', 'a', draft);
    localDrafts.keep('first', 'a', undefined);
    expect(localStorage.getItem(key)).to.equal('{}');
  });

  for (const text of ['', 'null', '7', '"text"', '[1]', '{"a":{"kind":"hologram"},"b":7}', 'not JSON'])
    it(`reads what is broken as nothing: ${text}`, () => {
      localStorage.setItem(key, text);
      expect(localDrafts.drafts('first')).to.deep.equal({});
      localDrafts.keep('first', 'c', draft);
      expect(localDrafts.drafts('first')).to.deep.equal({ c: draft });
    });

  it('does without where the browser keeps nothing', () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Not here', 'SecurityError');
      },
    });
    try {
      localDrafts.keep('first', 'a', draft);
      localDrafts.erase('first');
      expect(localDrafts.drafts('first')).to.deep.equal({});
    } finally {
      Object.defineProperty(globalThis, 'localStorage', own);
    }
  });
});
