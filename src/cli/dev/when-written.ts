/** How long a file that has become empty is waited for, in milliseconds: some editors empty it before they write. */
const patience = 60;

/**
 * Gives what is to be called at every change: it takes the change in at once; where a file has become empty, when that is written, or
 * after a while, since it may be meant to be empty. What else changes meanwhile is taken in with it.
 */
export function whenWritten(isHalfWritten: () => boolean, takeIn: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(waiting);
    waiting = undefined;
    takeIn();
  };
  return () => {
    if (isHalfWritten()) waiting ??= setTimeout(end, patience);
    else end();
  };
}
