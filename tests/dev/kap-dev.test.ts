import { expect, fixture, html } from '@open-wc/testing';
import '../../src/dev/kap-dev.js';
import type { DevState } from '../../src/dev/dev-state.js';
import type { DevWorld, KapDev } from '../../src/dev/kap-dev.js';
import { memoryStore } from '../../src/storage/memory-store.js';

const state: DevState = { version: 1, title: 'A course', problems: [], words: {}, places: [], modules: [] };

describe('kap-dev', () => {
  const { pathname, search } = location;
  afterEach(() => {
    history.replaceState(undefined, '', pathname + search);
  });

  const goTo = async (path: string) => {
    const gone = new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
    location.hash = `#/${path}`;
    await gone;
  };

  it('stays where the author went last, where what was asked for before comes later', async () => {
    let erase!: () => void;
    let close!: () => void;
    const closed = new Promise<void>((resolve) => (close = resolve));
    const store = Object.assign(memoryStore(), {
      erase: () => new Promise<void>((resolve) => (erase = resolve)),
      close,
    });
    const world: DevWorld = {
      openFile: () => Promise.resolve(true),
      launch: () => Promise.resolve(''),
      setFault: () => Promise.resolve(),
      openStore: () => store,
      now: () => 0,
    };
    const element = await fixture<KapDev>(html`<kap-dev .world=${world} .state=${state}></kap-dev>`);
    const frame = element.querySelector('iframe')!;
    const came = (path: string) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (frame.contentWindow?.location.pathname !== `/site/${path}`) return;
          frame.removeEventListener('load', look);
          resolve();
        };
        frame.addEventListener('load', look);
      });
    // What is tried out by itself is forgotten first.
    await goTo('history/preview.item.two.html');
    const glossary = came('glossary.html');
    await goTo('glossary.html');
    await glossary;
    const left: string[] = [];
    const { navigation } = frame.contentWindow as unknown as { navigation: EventTarget };
    navigation.addEventListener('navigate', (event) => {
      left.push((event as unknown as { destination: { url: string } }).destination.url);
    });
    erase();
    await closed;
    await new Promise((resolve) => setTimeout(resolve));
    expect(left).to.deep.equal([]);
  });
});
