import type { Launch } from '../lms/lms.js';
import type { Whereabouts } from '../session/launched-page.js';

/**
 * How it stands with the LMS. `pending`: something is still to be told. `offline`: it does not answer, and is asked again.
 * `busy`: it answers, cannot take it now, and is asked again. `ended`: its session is over. `refused`: it did not take all that it was
 * told. `none`: the module was opened without one.
 * `untold`: the learner only looks, and nothing is told.
 */
export type LmsState = 'kept' | 'pending' | 'offline' | 'busy' | 'ended' | 'refused' | 'none' | 'untold';

/** Of a module in an LMS: here, there, or not yet. What does not outlive the visit is no place to be saved in. */
export function whereaboutsOf(
  lms: LmsState,
  isDurable: boolean,
  launch?: Pick<Launch, 'mode'>,
  name = 'your LMS',
): Whereabouts {
  const Name = atStart(name);
  const here = isDurable ? 'Saved here.' : 'Not saved.';
  switch (lms) {
    case 'kept':
      return { words: isDurable ? `Saved here and at ${name}` : `Saved at ${name}`, as: 'saved' };
    case 'pending':
      return { words: isDurable ? `Saved here, not yet at ${name}` : 'Not yet saved', as: 'pending' };
    case 'offline':
      return { words: `${here} ${Name} does not answer; it is asked again.`, as: 'trouble' };
    case 'busy':
      return { words: `${here} ${Name} cannot take it now; it is asked again.`, as: 'trouble' };
    case 'ended':
      return isDurable
        ? {
            words: `Saved here. ${Name} has ended the session: open the module there again, and it gets the rest.`,
            as: 'trouble',
          }
        : { words: `Not saved. ${Name} has ended the session: open the module there again.`, as: 'trouble' };
    case 'refused':
      return {
        words: isDurable
          ? `Saved here. ${Name} did not take all of it: go on with this device, and tell whoever runs ${name}.`
          : `Not saved. ${Name} did not take all of it: tell whoever runs ${name}.`,
        as: 'trouble',
      };
    case 'none':
      return isDurable
        ? { words: 'Saved on this device', as: 'saved' }
        : { words: 'Not saved: this browser keeps nothing here.', as: 'trouble' };
    case 'untold':
      return {
        words: launch?.mode === 'review' ? 'Review: nothing new is saved' : 'Preview: nothing is saved',
        as: 'pending',
      };
  }
}

/** A name as it stands at the start of a sentence: one that somebody has given is as they spell it. */
export function atStart(name: string): string {
  return name.replace(/^(your|the) /, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}
