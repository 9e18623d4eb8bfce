/**
 * The names by which the world outside knows a course and its parts: xAPI and cmi5 ask for IRIs that are unique and never
 * change. An author may give the course one of their own; otherwise it is made from the course's id, which never changes
 * either, and is unique as far as the id is.
 */

interface Named {
  id: string;
  /** As the author gives it in course.yaml. */
  iri?: string;
}

/** `https://clinic.example/kap` or `urn:x-kapstone:kap` */
export function courseIri({ id, iri }: Named): string {
  return (iri ?? `urn:x-kapstone:${id}`).replace(/[/:]+$/, '');
}

/** `https://clinic.example/kap/history` or `urn:x-kapstone:kap:history` */
export function moduleIri(course: Named, module: string): string {
  return under(courseIri(course), module);
}

/** Of a package that holds one module: what is launched in it is the module itself, and cmi5 wants another name for what holds it. */
export function packageIri(course: Named, module: string): string {
  return under(moduleIri(course, module), 'package');
}

/** `https://clinic.example/kap/history/objectives/classes` or `urn:x-kapstone:kap:history:objectives:classes` */
export function objectiveIri(course: Named, module: string, objective: string): string {
  return under(moduleIri(course, module), 'objectives', objective);
}

/** Of something in a module, by the module's IRI: `partIri(iri, 'items', 'first-target')`. */
export function partIri(module: string, ...names: readonly string[]): string {
  return under(module, ...names);
}

function under(iri: string, ...names: readonly string[]): string {
  const between = /^https?:/i.test(iri) ? '/' : ':';
  return [iri, ...names].join(between);
}
