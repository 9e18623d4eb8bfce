/** Runs something so many milliseconds later; returns the way to call it off. */
export type Later = (milliseconds: number, run: () => void) => () => void;
