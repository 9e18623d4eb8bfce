import { expect } from '@open-wc/testing';
import type { OfflineList } from '../../src/course/offline-list.js';
import type { Digest } from '../../src/packaging/player-files.js';
import { writeWorker } from '../../src/packaging/write-worker.js';

const digest: Digest = (content) => Promise.resolve(`d+${content.length}`);

async function listOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<OfflineList> {
  const text = await writeWorker(new Map(Object.entries(files)), 'work();', 'en', digest);
  const [, json = ''] = /^self\.kapstoneOffline=(.*);\nwork\(\);\n$/.exec(text) ?? [];
  return JSON.parse(json) as OfflineList;
}
const urls = (list: OfflineList) => list.files.map(({ url }) => url);

describe('what a site’s service worker keeps', () => {
  it('is every page, picture and font, each with its digest, but no data', async () => {
    const list = await listOf({
      'index.html': 'home',
      'm/one.html': 'one',
      'm/module.json': '{}',
      '404.html': 'nothing',
      'm/media/a b#c%d.svg': '<svg/>',
      'assets/serif.abc.woff2': new Uint8Array(7),
    });
    expect(urls(list)).to.deep.equal([
      'index.html',
      'm/one.html',
      'm/media/a%20b%23c%25d.svg',
      'assets/serif.abc.woff2',
    ]);
    expect(list.files[0]).to.deep.equal({ url: 'index.html', revision: 'd4', integrity: 'sha256-d+4' });
    expect(list).to.include({ bytes: 20, keepsVisited: false });
  });

  it('is the pages at the root of a site that would fill a phone, and others as they are visited', async () => {
    const big = new Uint8Array(20_000_000);
    const list = await listOf({ 'index.html': 'home', 'm/one.html': big, 'm/two.html': big, 'assets/s.woff2': 'font' });
    expect(urls(list)).to.deep.equal(['index.html', 'assets/s.woff2']);
    expect(list).to.include({ bytes: 8, keepsVisited: true });
  });
});
