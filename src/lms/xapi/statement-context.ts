import type { Activity, ContextActivities, StatementContext } from './statement.js';
import type { XapiSession } from './xapi-session-state.js';

const categories = 'https://w3id.org/xapi/cmi5/context/categories/';
/** cmi5 9.6.2.1: of every statement that cmi5 defines, and of no other. */
export const cmi5Category = `${categories}cmi5`;
/** cmi5 9.6.2.2: of those with success or completion, and of no other. */
export const moveOnCategory = `${categories}moveon`;
/** cmi5 9.6.3.2: of passed and failed, where they go by the LMS's mark. */
export const masteryScoreExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

export interface ContextNews {
  category?: readonly string[];
  parent?: readonly string[];
  grouping?: readonly string[];
  extensions?: Readonly<Record<string, unknown>>;
}

/** The session's template and what a statement adds to it. What is in the template is never overwritten (cmi5 10.2.1). */
export function contextWith({ template, registration }: XapiSession, news: ContextNews): StatementContext {
  const activities = (['parent', 'grouping', 'category'] as const).reduce<ContextActivities>(
    (known, list) => withMore(known, list, news[list] ?? []),
    template.contextActivities ?? {},
  );
  const extensions = { ...news.extensions, ...template.extensions };
  return {
    ...(registration !== undefined && { registration }),
    ...template,
    ...(Object.keys(activities).length > 0 && { contextActivities: activities }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  };
}

function withMore(
  known: ContextActivities,
  list: 'parent' | 'grouping' | 'category',
  ids: readonly string[],
): ContextActivities {
  const given = listOf(known[list]);
  const more = ids.filter((id) => !given.some((activity) => activity.id === id)).map((id): Activity => ({ id }));
  return more.length > 0 ? { ...known, [list]: [...given, ...more] } : known;
}

function listOf(given: Activity | readonly Activity[] | undefined): readonly Activity[] {
  return given === undefined ? [] : 'id' in given ? [given] : given;
}
