import type { LaunchedPage } from '../../src/session/launched-page.js';

/** Where the work is, once the store has it. */
export interface Whereabouts {
  words: string;
  /** `saved`: nothing is left to do. `trouble`: the learner should know. */
  as: 'saved' | 'pending' | 'trouble';
}

/** Of a module in an LMS: here, there, or not yet. A store that is not durable is no place to be saved in. */
export function whereaboutsOf({ lms, isDurable }: Pick<LaunchedPage, 'lms' | 'isDurable'>): Whereabouts {
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
      return { words: 'For looking only: nothing is saved', as: 'pending' };
  }
}
