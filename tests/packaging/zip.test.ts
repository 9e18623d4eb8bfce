import { expect } from '@open-wc/testing';
import { unzipSync, strFromU8 } from 'fflate/browser';
import { pathsInZip, zip } from '../../src/packaging/zip.js';

const files = new Map<string, string | Uint8Array>([
  ['b/page.html', 'ä'.repeat(1000)],
  ['a.woff2', new Uint8Array(1000)],
  ['imsmanifest.xml', '<manifest/>'],
]);

describe('zip', () => {
  it('gives the files back', () => {
    const read = unzipSync(zip(files));
    expect(Object.keys(read)).to.deep.equal(['a.woff2', 'b/page.html', 'imsmanifest.xml']);
    expect(strFromU8(read['b/page.html']!)).to.equal('ä'.repeat(1000));
    expect([...read['a.woff2']!]).to.deep.equal([...new Uint8Array(1000)]);
  });

  it('gives the same bytes in whichever order the files come', () => {
    expect([...zip(new Map([...files].reverse()))]).to.deep.equal([...zip(files)]);
  });

  it('carries no time, and deflates what is not deflated yet', () => {
    const bytes = zip(files);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The local header of the first entry: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7.
    expect(view.getUint32(0, true)).to.equal(0x04034b50);
    expect(view.getUint16(8, true)).to.equal(0);
    expect(view.getUint16(10, true)).to.equal(12 << 11);
    expect(view.getUint16(12, true)).to.equal((1 << 5) | 1);
    expect(bytes.length).to.be.lessThan(1600);
  });

  it('names what is in a zip, and knows what is none', () => {
    expect(pathsInZip(zip(files))).to.deep.equal(['a.woff2', 'b/page.html', 'imsmanifest.xml']);
    expect(pathsInZip(new TextEncoder().encode('years of work'))).to.equal(undefined);
    expect(pathsInZip(new Uint8Array())).to.equal(undefined);
  });
});
