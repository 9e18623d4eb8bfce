import { expect, waitUntil } from '@open-wc/testing';
import { findApi, waitForApi, type ApiObject } from '../../../src/lms/scorm/find-api.js';

const api: ApiObject = { LMSInitialize: () => 'true' };
const other: ApiObject = { Initialize: () => 'true' };

/** Windows as a page sees them, each inside the one before. */
function nested(...windows: Record<string, unknown>[]): Window {
  return windows.reduce<Record<string, unknown> | undefined>((parent, own) => {
    own.parent = parent ?? own;
    return own;
  }, undefined) as unknown as Window;
}

const foreign = () =>
  ({
    get API(): never {
      throw new DOMException('', 'SecurityError');
    },
    get opener(): never {
      throw new DOMException('', 'SecurityError');
    },
  }) as Record<string, unknown>;
const find = (window: Window) => findApi('API', 'LMSInitialize', window)?.api;

describe('the search for an LMS', () => {
  it('goes through the windows around, nearest first', () => {
    expect(find(nested({ API: api }, {}, {}))).to.equal(api);
    const near = { ...api };
    expect(find(nested({ API: api }, { API: near }, {}))).to.equal(near);
    expect(find(nested({}, {}))).to.be.undefined;
  });

  it('goes on to the window that opened this one, and those around it', () => {
    const opener = nested({ API: api }, {});
    expect(find(nested({ opener }, {}))).to.equal(api);
  });

  it('is not stopped by a window of another origin', () => {
    expect(find(nested({ API: api }, foreign(), {}))).to.equal(api);
    expect(find(nested(foreign(), {}))).to.be.undefined;
  });

  it('takes only the version that the package speaks, whatever else is offered', () => {
    expect(find(nested({ API_1484_11: other }, {}))).to.be.undefined;
    expect(find(nested({ API: other, API_1484_11: other }, {}))).to.be.undefined;
    expect(find(nested({ API: api, API_1484_11: other }, {}))).to.equal(api);
  });

  it('does not take an element of a page with that id for it', () => {
    expect(find(nested({ API: document.createElement('div') }, {}))).to.be.undefined;
  });

  it('ends where windows go round', () => {
    const first: Record<string, unknown> = {};
    first.parent = { parent: first };
    expect(find(first as unknown as Window)).to.be.undefined;
  });

  it('waits for an LMS that comes late, and not for ever', async () => {
    const late: Record<string, unknown> = {};
    const window = nested(late, {});
    let waits = 0;
    const found = await waitForApi('API', 'LMSInitialize', window, (_, run) => {
      waits += 1;
      if (waits === 3) late.API = api;
      queueMicrotask(run);
      return () => {};
    });
    expect(found).to.deep.equal({ api, window: late });
    const never = waitForApi('API', 'LMSInitialize', nested({}), (_, run) => {
      queueMicrotask(run);
      return () => {};
    });
    let isOver = false;
    void never.then(() => (isOver = true));
    await waitUntil(() => isOver);
    expect(await never).to.be.undefined;
  });
});
