/** What an answer of an LRS, by its HTTP status, means for what it was told (xAPI 1.0.3 Part 3 3.2). */
export type Verdict =
  | 'taken'
  /** Nobody answered: the line is down, or the LRS lets no page of this origin ask (CORS), which a page cannot tell apart. */
  | 'offline'
  /** It answered, and has no time or trouble of its own: to be asked again. */
  | 'busy'
  /** It knows the asker no more. */
  | 'ended'
  /** The asker may not: in cmi5 also the word for a rule that was broken. */
  | 'forbidden'
  /** It has another by now, or this very one. */
  | 'conflict'
  /** What was told is wrong, and will be with the next try. */
  | 'wrong'
  /** What was told is too much for it, or it is full. */
  | 'no-room'
  /** It takes no such thing there, whatever it says: for its keeper to mend. */
  | 'refused';

const verdicts: Readonly<Partial<Record<number, Verdict>>> = {
  0: 'offline',
  400: 'wrong',
  401: 'ended',
  403: 'forbidden',
  408: 'busy',
  409: 'conflict',
  412: 'conflict',
  413: 'no-room',
  414: 'no-room',
  415: 'wrong',
  422: 'wrong',
  425: 'busy',
  428: 'conflict',
  429: 'busy',
  431: 'no-room',
  501: 'refused',
  505: 'refused',
  507: 'no-room',
};

/** `status`: 0 where there was no answer. */
export function verdictOf(status: number): Verdict {
  const known = verdicts[status];
  if (known) return known;
  if (status >= 200 && status < 300) return 'taken';
  return status >= 500 ? 'busy' : 'refused';
}
