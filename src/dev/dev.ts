/** The composition root of the page around the course, of `kapstone dev`: joins `kap-dev` to the server, the storage and the clock. */
import { idbStore } from '../storage/idb-store.js';
import { devPaths, tokenHeader, type DevState, type LrsNews } from './dev-state.js';
import { KapDev, type DevWorld } from './kap-dev.js';

const token = document.querySelector<HTMLMetaElement>('meta[name="kapstone-token"]')?.content ?? '';

async function order(path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [tokenHeader]: token },
    body: JSON.stringify(body),
  });
  return answer.ok ? ((await answer.json()) as Record<string, unknown>) : {};
}

const world: DevWorld = {
  openFile: async (place) => (await order(devPaths.open, place).catch(() => ({ isOpen: false }))).isOpen === true,
  launch: async (request) => {
    const { url } = await order(devPaths.launch, request);
    return typeof url === 'string' ? url : '';
  },
  setFault: async (fault) => {
    await order(devPaths.fault, { fault });
  },
  openStore: (database) => idbStore(database),
  now: () => Date.now(),
};

const page = document.querySelector('kap-dev');
if (page instanceof KapDev) {
  page.world = world;
  const events = new EventSource(devPaths.events);
  events.addEventListener('state', ({ data }: MessageEvent<string>) => {
    page.isInTouch = true;
    page.state = JSON.parse(data) as DevState;
  });
  events.addEventListener('lrs', ({ data }: MessageEvent<string>) => {
    page.hearLrs(JSON.parse(data) as LrsNews);
  });
  // The browser asks again by itself; until it is answered, nothing that is saved shows.
  events.addEventListener('error', () => {
    page.isInTouch = false;
  });
}
