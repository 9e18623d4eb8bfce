import type { Launch } from '../lms/lms.js';
import type { Whereabouts } from '../session/launched-page.js';

/**
 * How it stands with the LMS. `pending`: something is still to be told. `offline`: it does not answer, and is asked again.
 * `ended`: its session is over. `refused`: it did not take what it was told. `none`: the module was opened without one.
 * `untold`: the learner only looks, and nothing is told.
 */
export type LmsState = 'kept' | 'pending' | 'offline' | 'ended' | 'refused' | 'none' | 'untold';

/** Of a module in an LMS: here, there, or not yet. What does not outlive the visit is no place to be saved in. */
export function whereaboutsOf(lms: LmsState, isDurable: boolean, launch?: Pick<Launch, 'mode'>): Whereabouts {
  const here = isDurable ? 'Saved here.' : 'Not saved.';
  switch (lms) {
    case 'kept':
      return { words: isDurable ? 'Saved here and at your LMS' : 'Saved at your LMS', as: 'saved' };
    case 'pending':
      return { words: isDurable ? 'Saved here, not yet at your LMS' : 'Not yet saved', as: 'pending' };
    case 'offline':
      return { words: `${here} Your LMS does not answer; it is asked again.`, as: 'trouble' };
    case 'ended':
      return isDurable
        ? {
            words: 'Saved here. Your LMS has ended the session: open the module there again, and it gets the rest.',
            as: 'trouble',
          }
        : { words: 'Not saved. Your LMS has ended the session: open the module there again.', as: 'trouble' };
    case 'refused':
      return { words: `${here} Your LMS did not take it.`, as: 'trouble' };
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
