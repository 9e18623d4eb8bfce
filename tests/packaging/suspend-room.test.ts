import { expect } from '@open-wc/testing';
import type { Module } from '../../src/course/module.js';
import { overfull, refusal } from '../../src/packaging/suspend-room.js';

const module = (title: string): Module => ({
  format: 1,
  id: 'm',
  title,
  edition: '1',
  language: 'en',
  summary: '',
  objectives: [],
  lessons: [],
  bank: [],
  authors: [],
  disclosures: '',
  reviewed: '',
  reviewBy: '',
  references: [],
  terms: [],
  hash: '',
});

describe('what an LMS can keep of a module', () => {
  const small = module('Small');
  const large = module('Large');
  const needs = (count: number) => (each: Module) => (each === large ? count : 100);

  for (const [format, count, isRefused] of [
    ['scorm12', 4096, false],
    ['scorm12', 4097, true],
    ['scorm2004', 64_000, false],
    ['scorm2004', 64_001, true],
    ['cmi5', 1_000_000, false],
    ['xapi', 1_000_000, false],
    ['site', 1_000_000, false],
  ] as const) {
    it(`${format} ${isRefused ? 'has no room for' : 'has room for'} ${count} characters`, () => {
      const found = overfull(format, [small, large], needs(count));
      expect(found.map((each) => each.module)).to.deep.equal(isRefused ? [large] : []);
    });
  }

  it('is told with both numbers and a way out', () => {
    const [found] = overfull('scorm12', [large], needs(5120));
    expect(refusal(found!, 'scorm12')).to.equal(
      '“Large” can need 5,120 characters to be taken up again, and SCORM 1.2 keeps 4,096. Package it as SCORM 2004 or cmi5, or make two modules of it.',
    );
  });
});
