import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import docs from '../../../examples/embed/README.md';
import {
  longestState,
  readFrameMessage,
  readHostMessage,
  type FrameMessage,
  type HostMessage,
} from '../../../src/lms/host/host-protocol.js';

const head = { kapstone: 1, id: 'a' };
const init = { ...head, type: 'init' };
const standing = {
  status: 'incomplete',
  completion: 'incomplete',
  success: 'unknown',
  progress: 0.5,
  lessons: 2,
  lessonsFinished: 1,
  sessionTime: 10,
};

describe('what a page may say to the module in its frame', () => {
  const good: Record<string, unknown> = {
    'that it is there': { ...head, type: 'hello' },
    'the beginning, with nothing known': init,
    'the beginning, with all that can be': {
      ...init,
      name: 'Riverside Clinic',
      learner: { id: '17', name: 'Anna' },
      registration: 'r',
      actor: { objectType: 'Agent', account: { homePage: 'https://clinic.example', name: '17' } },
      mode: 'review',
      pass: 0.8,
      languages: ['en-CA'],
      preferences: { audio: 'off', captions: 'on' },
      state: '{}',
      unkept: '{}',
      height: 'content',
    },
    'that something is kept': { ...head, type: 'kept', of: 'b' },
    'that something is not': { ...head, type: 'not-kept', of: 'b', reason: 'conflict', state: '{}' },
    'the end': { ...head, type: 'end' },
    'what a later edition adds to it': { ...init, mood: 'fine' },
  };
  for (const [what, message] of Object.entries(good))
    it(what, () => {
      expect(readHostMessage(message)).to.have.property('message');
      expect(readHostMessage(JSON.stringify(message)), 'as JSON').to.deep.equal(readHostMessage(message));
    });

  const bad: Record<string, [unknown, string]> = {
    'no learner’s id': [{ ...init, learner: { name: 'Anna' } }, 'learner.id'],
    'a pass mark in per cent': [{ ...init, pass: 80 }, 'pass'],
    'two names for one actor': [
      { ...init, actor: { mbox: 'mailto:a@b.example', openid: 'https://a.example' } },
      'actor',
    ],
    'a state that is no text': [{ ...init, state: {} }, 'state'],
    'a state without end': [{ ...init, state: 'x'.repeat(longestState + 1) }, 'state'],
    'an unknown type': [{ ...head, type: 'erase' }, 'type'],
    'no id': [{ kapstone: 1, type: 'hello' }, 'id'],
    'an unknown reason': [{ ...head, type: 'not-kept', of: 'b', reason: 'tired' }, 'reason'],
  };
  for (const [what, [message, where]] of Object.entries(bad))
    it(`not: ${what}`, () => {
      const read = readHostMessage(message);
      expect(read).to.include({ problem: 'shape' });
      expect('where' in read && read.where).to.match(new RegExp(`^${where}`));
    });

  it('in another version, which is named', () => {
    expect(readHostMessage({ kapstone: 2, id: 'a', type: 'init' })).to.deep.equal({ problem: 'version', version: 2 });
  });

  it('and whatever else comes is left alone', () => {
    const anything = fc.oneof(fc.anything(), fc.json(), fc.string());
    fc.assert(
      fc.property(anything, (data) => {
        expect(readHostMessage(data)).to.deep.equal({ problem: 'not-ours' });
        expect(readFrameMessage(data)).to.deep.equal({ problem: 'not-ours' });
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), fc.string(), (more, type) => {
        expect(readHostMessage({ ...more, kapstone: 1, type })).to.have.any.keys('problem', 'message');
      }),
    );
  });
});

describe('what a module says to the page around it', () => {
  it('is read the same way', () => {
    const named = { id: 'kap', title: 'KAP' };
    for (const message of [
      { ...head, type: 'ready', course: named, module: named },
      { ...head, type: 'report', standing, state: '{}', statements: [], news: ['completed'] },
      { ...head, type: 'page', title: 'Words' },
      { ...head, type: 'height', height: 900 },
      { ...head, type: 'problem', code: 'state', words: 'It is none.' },
      { ...head, type: 'closing' },
    ])
      expect(readFrameMessage(message), message.type).to.deep.equal({ message });
    expect(readFrameMessage({ ...head, type: 'height', height: -1 })).to.include({ problem: 'shape' });
  });
});

describe('the table of messages', () => {
  // One that is missing here does not compile.
  const types: Record<HostMessage['type'] | FrameMessage['type'], 'page' | 'module'> = {
    ready: 'module',
    hello: 'page',
    init: 'page',
    report: 'module',
    kept: 'page',
    'not-kept': 'page',
    page: 'module',
    height: 'module',
    end: 'page',
    closing: 'module',
    problem: 'module',
  };
  for (const [type, from] of Object.entries(types))
    it(`has ${type}`, () => {
      expect(docs).to.match(new RegExp(`^\\| ${from} +\\| \`${type}\` +\\|`, 'm'));
    });
});
