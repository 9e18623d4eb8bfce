import { isCollection, isSeq, parseDocument } from 'yaml';
import { CommandError } from '../command-error.js';

/** course.yaml with a further module at the end of its list; everything else, comments included, stays as it is. */
export function listModule(courseYaml: string, id: string): string {
  const list = parseDocument(courseYaml).get('modules');
  if (!isSeq(list) || !list.range) {
    throw new CommandError('no-course', 'course.yaml has no list of modules to add to. Mend it first: kapstone check');
  }
  const last = list.items.at(-1);
  const end = isCollection(last) || last ? (last as { range?: number[] }).range?.[1] : undefined;
  if (list.flow) {
    const at = end ?? list.range[0] + 1;
    return `${courseYaml.slice(0, at)}${end === undefined ? '' : ', '}${id}${courseYaml.slice(at)}`;
  }
  const [start] = list.range;
  const indent = courseYaml.slice(courseYaml.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = courseYaml.indexOf('\n', (end ?? list.range[1]) - 1);
  const at = lineEnd === -1 ? courseYaml.length : lineEnd;
  return `${courseYaml.slice(0, at)}\n${indent}- ${id}${courseYaml.slice(at)}`;
}
