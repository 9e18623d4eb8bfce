import { expect } from '@open-wc/testing';
import { imageSize } from '../../../src/authoring/sources/image-size.js';

describe('image-size', () => {
  it('imageSize reads what pictures say', () => {
    const png = [
      0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0, 0, 0, 1, 0,
    ];
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0];
    expect(imageSize(new Uint8Array(png))).to.deep.equal({ width: 512, height: 256 });
    expect(imageSize(new Uint8Array(jpeg))).to.deep.equal({ width: 40, height: 30 });
    expect(imageSize('<svg width="10" height="20px">')).to.deep.equal({ width: 10, height: 20 });
    expect(imageSize("<svg width='100%' viewBox='0 0 3 4'>")).to.deep.equal({ width: 3, height: 4 });
    expect(imageSize('<svg>')).to.equal(undefined);
    expect(imageSize(new Uint8Array())).to.equal(undefined);
  });
});
