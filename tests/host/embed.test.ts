import { expect, waitUntil } from '@open-wc/testing';
import { embed, type EmbedOptions, type EmbeddedModule, type Problem } from '../../src/entries/host.js';
import type { HostMessage } from '../../src/lms/host/host-protocol.js';

/** A module that says what it is told to say, and keeps what it hears. */
const page = `<!doctype html><title>Module</title><script>
  const heard = [];
  addEventListener('message', ({ data }) => heard.push(data));
  const say = (message) => parent.postMessage({ kapstone: 1, id: String(Math.random()), ...message }, '*');
</script>`;

interface ModuleWindow extends Window {
  eval: (script: string) => unknown;
}

const named = { id: 'kap', title: 'KAP' };
const standing = { status: 'completed', completion: 'completed', success: 'unknown', progress: 1 };
const report = { type: 'report', standing, state: 'after', statements: [{ id: 'one' }], news: ['completed'] };

describe('the host library', () => {
  let shown: EmbeddedModule;
  let place: HTMLElement;
  let problems: Problem[];
  let src: string;

  beforeEach(() => {
    problems = [];
    place = document.body.appendChild(document.createElement('main'));
    src = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  });
  afterEach(async () => {
    shown.frame.remove();
    await shown.close();
    place.remove();
    URL.revokeObjectURL(src);
  });

  const start = async (options: Partial<EmbedOptions> = {}) => {
    shown = embed(place, {
      src,
      load: () => 'before',
      save: () => undefined,
      onProblem: (problem) => problems.push(problem),
      ...options,
    });
    await new Promise((resolve) => {
      shown.frame.addEventListener('load', resolve);
    });
  };
  /** Runs in the module, by what `page` defines. */
  const within = (script: string) => (shown.frame.contentWindow as ModuleWindow).eval(script);
  const say = (message: object) => within(`say(${JSON.stringify(message)})`);
  const heard = (type: HostMessage['type']) =>
    (within('heard') as HostMessage[]).filter((message) => message.type === type);
  const ready = async () => {
    say({ type: 'ready', course: named, module: named });
    await waitUntil(() => heard('init').length === 1);
  };

  it('begins with what was kept, and calls the frame after the module', async () => {
    const about: unknown[] = [];
    await start({ learner: { id: 'anna' }, height: 'fixed', onReady: (told) => about.push(told) });
    await ready();
    expect(heard('init')[0]).to.deep.include({ learner: { id: 'anna' }, state: 'before', height: 'fixed' });
    expect(heard('init')[0]).not.to.have.any.keys('unkept', 'load', 'src');
    expect(shown.frame.title).to.equal('KAP');
    expect(about).to.deep.equal([{ course: named, module: named }]);
  });

  it('does not begin before what was kept is read, however often it takes', async () => {
    let times = 0;
    await start({
      load: () => {
        times += 1;
        if (times === 1) throw new Error('The line is down.');
        return Promise.resolve(undefined);
      },
    });
    say({ type: 'ready', course: named, module: named });
    say({ type: 'ready', course: named, module: named });
    await waitUntil(() => problems.length > 0);
    expect(heard('init')).to.deep.equal([]);
    expect(heard('hello')).to.have.length(1);
    await waitUntil(() => heard('init').length > 0, undefined, { timeout: 10_000 });
    expect(problems.map(({ code }) => code)).to.deep.equal(['load']);
    expect(times).to.equal(2);
    expect(heard('init')[0]).not.to.have.property('state');
  });

  it('keeps a report as a whole, in its order, and says so then', async () => {
    const done: string[] = [];
    await start({
      onProgress: ({ status }) => done.push(status),
      onStatements: (statements) => void done.push(...statements.map(({ id }) => id)),
      onCompleted: () => void done.push('completed'),
      save: (state) => void done.push(state),
    });
    await ready();
    say({ ...report, id: 'r1' });
    await waitUntil(() => heard('kept').length === 1);
    expect(heard('kept')[0]).to.include({ of: 'r1' });
    // The standing, then the statement, the news and the state.
    expect(done).to.deep.equal(['completed', 'one', 'completed', 'after']);
  });

  it('says that nothing is kept where one of them fails, and does what is left when it comes again', async () => {
    const done: string[] = [];
    let fails = true;
    await start({
      onStatements: (statements) => void done.push(...statements.map(({ id }) => id)),
      onCompleted: () => void done.push('completed'),
      save: (state) => (fails ? Promise.reject(new Error('No.')) : void done.push(state)),
    });
    await ready();
    say({ ...report, id: 'r1' });
    await waitUntil(() => heard('not-kept').length === 1);
    expect(heard('not-kept')[0]).to.include({ of: 'r1', reason: 'failed' });
    expect(problems.map(({ code }) => code)).to.deep.equal(['save']);
    // A frame that is loaded again gets what could not be kept.
    say({ type: 'ready', course: named, module: named });
    await waitUntil(() => heard('init').length === 2);
    expect(heard('init')[1]).to.include({ state: 'before', unkept: 'after' });
    fails = false;
    say({ ...report, id: 'r2' });
    await waitUntil(() => heard('kept').length === 1);
    expect(done).to.deep.equal(['one', 'completed', 'after']);
  });

  it('keeps one at a time, and of several that wait the last', async () => {
    const saved: string[] = [];
    const gates: (() => void)[] = [];
    await start({
      save: async (state) => {
        saved.push(state);
        await new Promise<void>((resolve) => gates.push(resolve));
      },
    });
    await ready();
    for (const state of ['a', 'b', 'c']) say({ ...report, state, id: state });
    await waitUntil(() => gates.length === 1);
    // Both others have come by the time that this is heard.
    say({ type: 'page', title: 'x' });
    await new Promise((resolve) => {
      addEventListener('message', resolve, { once: true });
    });
    gates[0]?.();
    await waitUntil(() => gates.length === 2);
    gates[1]?.();
    await waitUntil(() => heard('kept').length === 2);
    expect(saved).to.deep.equal(['a', 'c']);
    expect(heard('kept').map((message) => 'of' in message && message.of)).to.deep.equal(['a', 'c']);
  });

  it('hands over what another device has kept', async () => {
    await start({ save: () => ({ conflict: 'theirs' }) });
    await ready();
    say({ ...report, id: 'r1' });
    await waitUntil(() => heard('not-kept').length === 1);
    expect(heard('not-kept')[0]).to.include({ of: 'r1', reason: 'conflict', state: 'theirs' });
  });

  it('does not trip over a function of the page that fails', async () => {
    await start({
      onProgress: () => {
        throw new Error('Oops.');
      },
    });
    await ready();
    say({ ...report, id: 'r1' });
    await waitUntil(() => heard('kept').length === 1);
    expect(problems.map(({ code }) => code)).to.deep.equal(['callback']);
  });

  it('tells what the module has to say, and what it says wrong', async () => {
    await start();
    await ready();
    say({ type: 'problem', code: 'state', words: 'It is none.' });
    say({ kapstone: 2, type: 'ready' });
    say({ ...report, statements: 'none' });
    say({ ...report, state: 'x'.repeat(4_000_001) });
    within(`parent.postMessage('kapstone', '*')`);
    await waitUntil(() => problems.length === 4);
    expect(problems.map(({ code }) => code)).to.deep.equal(['state', 'version', 'shape', 'shape']);
  });

  it('has the frame as high as its page, and no higher than it may be', async () => {
    const heights: number[] = [];
    await start({ maxHeight: 300, onHeight: (height) => heights.push(height) });
    expect(shown.frame.offsetHeight).to.equal(300);
    await ready();
    say({ type: 'height', height: 120 });
    await waitUntil(() => heights.length === 1);
    expect(shown.frame.offsetHeight).to.equal(120);
    say({ type: 'height', height: 9000 });
    await waitUntil(() => heights.length === 2);
    expect(shown.frame.offsetHeight).to.equal(300);
  });

  it('waits at the end for the last word, and takes its frame away', async () => {
    const saved: string[] = [];
    await start({ save: (state) => void saved.push(state) });
    await ready();
    within(
      `addEventListener('message', ({ data }) => data.type === 'end' && (say(${JSON.stringify(report)}), say({ type: 'closing' })))`,
    );
    await shown.close();
    expect(saved).to.deep.equal(['after']);
    expect(place.children).to.have.length(0);
  });

  it('shows a module in a frame that is there, and leaves it where it is', async () => {
    const frame = place.appendChild(document.createElement('iframe'));
    frame.src = src;
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    frame.title = 'Our module';
    shown = embed(frame, { load: () => null, save: () => undefined });
    await waitUntil(() => heard('hello').length === 1);
    await ready();
    expect(frame.title).to.equal('Our module');
    frame.remove();
    place.append(frame);
    await shown.close();
    expect(frame.isConnected).to.equal(true);
    expect(() => embed(place, { load: () => null, save: () => undefined })).to.throw(TypeError, 'src');
  });
});
