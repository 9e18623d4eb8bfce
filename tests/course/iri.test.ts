import { expect } from '@open-wc/testing';
import { courseIri, moduleIri, objectiveIri, packageIri, partIri } from '../../src/course/iri.js';

describe('the names of a course and its parts for the world outside', () => {
  for (const [course, expected] of [
    [{ id: 'kap' }, ['urn:x-kapstone:kap', ':']],
    [{ id: 'kap', iri: 'https://clinic.example/courses/kap/' }, ['https://clinic.example/courses/kap', '/']],
    [{ id: 'kap', iri: 'urn:example:kap' }, ['urn:example:kap', ':']],
  ] as const) {
    const [base, between] = expected;
    it(`begin with ${base}`, () => {
      const named = (...names: string[]) => [base, ...names].join(between);
      expect(courseIri(course)).to.equal(base);
      expect(moduleIri(course, 'history')).to.equal(named('history'));
      expect(packageIri(course, 'history')).to.equal(named('history', 'package'));
      expect(objectiveIri(course, 'history', 'classes')).to.equal(named('history', 'objectives', 'classes'));
      expect(partIri(named('history'), 'items', 'first-target')).to.equal(named('history', 'items', 'first-target'));
    });
  }
});
