/**
 * What a page and the module in its frame say to each other by `postMessage`. Version 1. The table of all messages, for whoever
 * writes a host page, stands in `examples/embed/README.md`.
 *
 * Each side hears the other's window alone, and of its origin alone. Whatever else comes is left alone: it may be anybody's.
 */
import * as v from 'valibot';
import type { Statement } from '../xapi/statement.js';

/** Stands in every message as `kapstone`. */
export const protocolVersion = 1;

/** Characters that a state may have. A module's is some ten thousand after years. */
export const longestState = 4_000_000;

const text = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const state = v.pipe(v.string(), v.maxLength(longestState));
const envelope = { kapstone: v.literal(protocolVersion), id: text(64) };

/** As xAPI has it (1.0.3 Part 2 2.4.2.1): exactly one of the four names somebody. */
const ActorSchema = v.pipe(
  v.looseObject({
    name: v.exactOptional(text(500)),
    mbox: v.exactOptional(text(500)),
    mbox_sha1sum: v.exactOptional(text(64)),
    openid: v.exactOptional(text(2000)),
    account: v.exactOptional(v.object({ homePage: text(2000), name: text(500) })),
  }),
  v.check(
    (actor) => [actor.mbox, actor.mbox_sha1sum, actor.openid, actor.account].filter(Boolean).length === 1,
    'one of mbox, mbox_sha1sum, openid and account',
  ),
);

/** All that the module is to know when it begins. What is absent is not known. */
const InitSchema = v.object({
  ...envelope,
  type: v.literal('init'),
  /** What the learner reads of where the work is: "Saved here and at Riverside Clinic". Without it, the name of the page's host. */
  name: v.exactOptional(text(80)),
  learner: v.exactOptional(v.object({ id: text(500), name: v.exactOptional(text(500)) })),
  registration: v.exactOptional(text(500)),
  actor: v.exactOptional(ActorSchema),
  mode: v.exactOptional(v.picklist(['normal', 'browse', 'review'])),
  pass: v.exactOptional(share),
  languages: v.exactOptional(v.pipe(v.array(text(100)), v.maxLength(20))),
  preferences: v.exactOptional(
    v.object({
      audio: v.exactOptional(v.picklist(['on', 'off'])),
      captions: v.exactOptional(v.picklist(['on', 'off'])),
    }),
  ),
  /** What the page has kept; absent where it has nothing. */
  state: v.exactOptional(state),
  /** What came after it and could not be kept, where the frame was loaded again: no work is lost, and what it tells is told again. */
  unkept: v.exactOptional(state),
  /** Whether the module is to say how high it is. */
  height: v.exactOptional(v.picklist(['content', 'fixed'])),
});

const HostMessageSchema = v.variant('type', [
  v.object({ ...envelope, type: v.literal('hello') }),
  InitSchema,
  v.object({ ...envelope, type: v.literal('kept'), of: text(64) }),
  v.object({
    ...envelope,
    type: v.literal('not-kept'),
    of: text(64),
    /** `failed`: ask again. `conflict`: the page has another state by now, `state`. `ended`: it takes nothing any more. */
    reason: v.picklist(['failed', 'conflict', 'ended']),
    state: v.exactOptional(state),
  }),
  v.object({ ...envelope, type: v.literal('end') }),
]);
export type HostMessage = v.InferOutput<typeof HostMessageSchema>;
export type Init = v.InferOutput<typeof InitSchema>;

const StandingSchema = v.object({
  /** In one word, as the package's `--status` has it. */
  status: v.picklist(['incomplete', 'failed', 'completed', 'passed']),
  completion: v.picklist(['incomplete', 'completed']),
  success: v.picklist(['unknown', 'failed', 'passed']),
  /** Of the best sitting, 0 to 1; absent before the first. */
  score: v.exactOptional(share),
  /** 0 to 1: lessons finished, and the assessment passed. */
  progress: share,
  lessons: v.pipe(v.number(), v.integer()),
  lessonsFinished: v.pipe(v.number(), v.integer()),
  /** Id of the lesson that the learner was in last. */
  lesson: v.exactOptional(v.string()),
  /** Milliseconds of this visit. */
  sessionTime: v.number(),
});
/** How things stand with the learner and the module. */
export type Standing = v.InferOutput<typeof StandingSchema>;

const StatementSchema = v.custom<UnsignedStatement>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string',
);
/** Without an actor where the page named none: it may add one, and hand the statement to its LRS. */
export type UnsignedStatement = Omit<Statement, 'actor'> & Partial<Pick<Statement, 'actor'>>;

const named = v.object({ id: v.string(), title: v.string() });

const FrameMessageSchema = v.variant('type', [
  v.object({ ...envelope, type: v.literal('ready'), course: named, module: named }),
  v.object({
    ...envelope,
    type: v.literal('report'),
    standing: StandingSchema,
    /** What is to come back at the next `init`; absent where what the page has must not be written over. */
    state: v.exactOptional(v.string()),
    /** What the page has not been told of yet, as far as its state knows. */
    statements: v.array(StatementSchema),
    news: v.array(v.picklist(['completed', 'passed'])),
  }),
  v.object({ ...envelope, type: v.literal('page'), title: v.string() }),
  v.object({ ...envelope, type: v.literal('height'), height: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({
    ...envelope,
    type: v.literal('problem'),
    code: v.picklist(['origin', 'version', 'shape', 'state', 'sandbox']),
    words: v.string(),
  }),
  v.object({ ...envelope, type: v.literal('closing') }),
]);
export type FrameMessage = v.InferOutput<typeof FrameMessageSchema>;
export type Report = Extract<FrameMessage, { type: 'report' }>;
export type Ready = Extract<FrameMessage, { type: 'ready' }>;

/** A message without its envelope. */
export type Said<Message extends { type: string }> = Message extends unknown ? Omit<Message, 'kapstone' | 'id'> : never;

export type Read<Message> =
  | { message: Message }
  /** Of somebody else; of another version; of this one, and not as it has to be: `where`, and what is wrong there. */
  | { problem: 'not-ours' }
  | { problem: 'version'; version: number }
  | { problem: 'shape'; where: string };

/** What a page said to the module in its frame. Takes an object or its JSON; never throws. */
export function readHostMessage(data: unknown): Read<HostMessage> {
  return read(HostMessageSchema, data);
}

/** What a module said to the page around it. */
export function readFrameMessage(data: unknown): Read<FrameMessage> {
  return read(FrameMessageSchema, data);
}

function read<Message>(schema: v.GenericSchema<unknown, Message>, data: unknown): Read<Message> {
  const given = typeof data === 'string' ? parsed(data) : data;
  if (typeof given !== 'object' || given === null || !('kapstone' in given)) return { problem: 'not-ours' };
  const { kapstone } = given;
  if (typeof kapstone !== 'number') return { problem: 'not-ours' };
  if (kapstone !== protocolVersion) return { problem: 'version', version: kapstone };
  const found = v.safeParse(schema, given, { abortEarly: true });
  if (found.success) return { message: found.output };
  const [issue] = found.issues;
  return { problem: 'shape', where: [v.getDotPath(issue) ?? '', issue.message].filter(Boolean).join(': ') };
}

function parsed(data: string): unknown {
  // Twice a state, since both may come at once.
  if (data.length > 3 * longestState) return undefined;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined;
  }
}
