import * as v from 'valibot';
import type { Launch } from '../lms.js';
import type { StandingVerb } from './statement.js';

/** What a reload must know of the session that it goes on with (cmi5 best practices, 17: a reload is no launch). */
export interface Notes {
  /** What the LMS gave once, and gives no second time. */
  token?: string;
  /** The parameters of a launch that no longer stand in the address. */
  search?: string;
  /** Id of the session, where the LMS gives none. */
  id?: string;
  begun?: number;
  mode?: Launch['mode'];
  /** What was said in the session. */
  verbs: StandingVerb[];
}

export interface SessionNotes {
  read(): Notes;
  write(news: Partial<Notes>): void;
  /** The session is over: what opens it is forgotten. */
  end(): void;
}

const NotesSchema = v.object({
  token: v.exactOptional(v.string()),
  search: v.exactOptional(v.string()),
  id: v.exactOptional(v.string()),
  begun: v.exactOptional(v.number()),
  mode: v.exactOptional(v.picklist(['normal', 'browse', 'review'])),
  verbs: v.array(v.picklist(['initialized', 'completed', 'passed', 'failed', 'terminated'])),
});

/** Notes of this tab, until it is closed: in the storage of the session, and in memory where there is none. */
export function sessionNotes(storage: () => Storage, key: string): SessionNotes {
  let notes = readNotes(storage, key);
  const keep = (news: Notes) => {
    notes = news;
    try {
      storage().setItem(key, JSON.stringify(notes));
    } catch {
      // A reload will be a session that has ended.
    }
  };
  return {
    read: () => notes,
    write(news) {
      keep({ ...notes, ...news });
    },
    end() {
      const { token: _token, search: _search, ...rest } = notes;
      keep({ ...rest, verbs: [...new Set([...rest.verbs, 'terminated' as const])] });
    },
  };
}

function readNotes(storage: () => Storage, key: string): Notes {
  try {
    const read = v.safeParse(NotesSchema, JSON.parse(storage().getItem(key) ?? ''));
    if (read.success) return read.output;
  } catch {
    // There are none, or none may be kept.
  }
  return { verbs: [] };
}
