import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { el } from '../../src/course/markup/element.js';
import { writeXml } from '../../src/packaging/write-xml.js';

function parsed(xml: string): Element {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')).to.equal(null);
  return document.documentElement;
}

describe('writeXml', () => {
  it('spreads elements over lines, and leaves text as it is', () => {
    const xml = writeXml(el('a', { n: 1, yes: true, no: false, none: undefined }, el('b', {}, ' x '), el('c')));
    expect(xml).to.equal(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a n="1" yes="true" no="false">\n  <b> x </b>\n  <c/>\n</a>\n',
    );
  });

  it('gives any text back, but for what XML cannot hold', () => {
    const held = (text: string) => text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, attribute) => {
        const root = parsed(writeXml(el('a', { x: attribute }, text, el('b'))));
        expect(root.firstChild?.nodeName === '#text' ? root.firstChild.nodeValue : '').to.equal(held(text));
        expect(root.getAttribute('x')).to.equal(held(attribute));
      }),
    );
  });

  it('keeps text and elements that stand beside each other on one line', () => {
    expect(writeXml(el('p', {}, 'one ', el('b', {}, 'two'), ' three'))).to.contain('<p>one <b>two</b> three</p>');
  });
});
