import type { LearnerRecord } from '../record/record.js';

/**
 * The port to an LMS: SCORM 1.2, SCORM 2004, cmi5, xAPI or a host page, one learner, one module, one session.
 *
 * It is level-triggered: it is told how things stand, as often as one likes, and works out by itself what of it is news to
 * the LMS. To say the same twice is free, and whatever got lost is said again with the next report. The order of a session is
 * `launch`, then `report` and `commit` in any order and number, then `close` once; what comes after that does nothing.
 *
 * No call throws or rejects: an LMS that fails is a problem that a `Delivery` names, and the learner's work is on this
 * device first.
 */
export interface Lms {
  /** Begins the session. The LMS is told of no status that the learner has not earned. */
  launch(): Promise<Launch>;
  /** Hands over the whole record. Returns at once; nothing need have left the page. */
  report(record: LearnerRecord): void;
  /** Asks the LMS to keep what it was told, and tells how that went. */
  commit(): Promise<Delivery>;
  /**
   * Ends the session, and the first call counts. `suspend`: the page goes, and may come back, as after a reload. `finish`: the
   * learner takes the way out. It waits for nothing, since the page may be about to go: what must be said is said before it
   * returns.
   */
  close(as: 'suspend' | 'finish'): void;
}

/** What an LMS says at the start. Whatever it does not say is absent. */
export interface Launch {
  /** An id that is the same whenever this learner comes; a name as the LMS spells it, in no reliable order of its parts. */
  learner: { id: string; name?: string };
  /** Id of this learner's enrolment, where the LMS has such ids: what was done in another one is kept apart. */
  registration?: string;
  /** In `browse` and `review` nothing of what the learner does is reported. */
  mode: 'normal' | 'browse' | 'review';
  /** Whether status and score count. */
  credit: boolean;
  /** `resume`: the learner was here before and the LMS kept `resumeData`, if there was any. */
  entry: 'new' | 'resume' | 'unknown';
  /** The text of `toSuspendData`, or of something else. */
  resumeData?: string;
  /**
   * The attempt, by an id that is kept with the resume data; `isNew` where the LMS had none to give back. Absent where the LMS
   * could not be asked, or counts attempts by registrations of their own.
   */
  attempt?: { id: string; isNew: boolean };
  /** Nothing at all is known of this learner, as before a first launch, and as after a reset. */
  isBlank?: boolean;
  /**
   * When the page of the LMS was loaded that the answers come from, where there is one: what it gives back may be what it was told,
   * and never left it. Milliseconds, to tell one page from another.
   */
  pageOfLms?: number;
  /** The LMS's own pass mark, 0 to 1, in place of the module's. */
  pass?: number;
  /** Tags of RFC 5646, the most wanted first. */
  languages: readonly string[];
  preferences: { audio?: 'on' | 'off'; captions?: 'on' | 'off' };
}

export type Delivery =
  /** The LMS says that it has all that was reported. */
  { kept: true } | ({ kept: false } & Trouble);

export interface Trouble {
  /**
   * `offline`: it does not answer, and will be asked again. `busy`: it answers, cannot take it now, and will be asked again. `ended`: the
   * session is over. `refused`: it did not take some of it, and will not before somebody mends it.
   */
  problem: 'offline' | 'busy' | 'ended' | 'refused';
  /** Milliseconds that the LMS asks to be left alone for. */
  wait?: number;
}
