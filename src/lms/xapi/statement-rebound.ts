import type { Waiting } from '../outbox/statement-outbox.js';
import { contextWith } from './statement-context.js';
import type { Activity, ContextActivities, Statement, StatementContext } from './statement.js';
import { verbs } from './statement.js';
import type { XapiSession } from './xapi-session-state.js';

/** What only the session that they are about can say. */
const ofTheirSession: readonly string[] = [verbs.initialized.id, verbs.terminated.id, verbs.failed.id];

/**
 * A statement that an earlier session had no time to send, as this one says it: an LMS takes none of another session (cmi5
 * 9.6.3.1). Its id and its time stay. Undefined for what this session cannot say.
 */
export function rebound({ statement, session, template }: Waiting, to: XapiSession): Waiting | undefined {
  if (session === to.id) return { statement, session, template };
  if (ofTheirSession.includes(statement.verb.id)) return undefined;
  const { context = {}, ...rest } = statement;
  return {
    statement: { ...rest, context: contextWith(to, newsOf(context, template)) },
    session: to.id,
    template: to.template,
  };
}

/** As it is sent: with whose it is. */
export function signed({ statement }: Waiting, { actor }: XapiSession): Statement {
  const { id, ...rest } = statement;
  return { id, actor, ...rest };
}

/** What a statement added to the template of its session. */
function newsOf(context: StatementContext, template: StatementContext) {
  const added = (list: keyof ContextActivities) =>
    idsIn(context.contextActivities?.[list]).filter((id) => !idsIn(template.contextActivities?.[list]).includes(id));
  const extensions = Object.entries(context.extensions ?? {}).filter(
    ([name]) => !(name in (template.extensions ?? {})),
  );
  return {
    parent: added('parent'),
    grouping: added('grouping'),
    category: added('category'),
    extensions: Object.fromEntries(extensions),
  };
}

function idsIn(list: Activity | readonly Activity[] | undefined): string[] {
  return list === undefined ? [] : 'id' in list ? [list.id] : list.map(({ id }) => id);
}
