/**
 * The port to what was put aside: records that could not be read in full, as they were found. Nothing is written over before
 * it is here, so that somebody who knows better may still read it.
 */
export interface AsideStore {
  /** Oldest first. What cannot be read in full and was not written over yet is last. */
  found(place: AsidePlace): Promise<Aside[]>;
  /** Remembers of all that is put aside of it that the learner was told. */
  tell(place: AsidePlace): Promise<void>;
  close(): void;
}

export interface AsidePlace {
  /** Ids. */
  modules: readonly string[];
  /** The id of a course, where its own record is meant, too. */
  course?: string | undefined;
}

export interface Aside {
  /** The module's id, or `course` and the course's. */
  of: string;
  record: unknown;
  isTold: boolean;
}
