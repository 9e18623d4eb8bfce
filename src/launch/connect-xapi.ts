import { idbOutbox } from '../lms/outbox/idb-outbox.js';
import type { Opening, OpeningTrouble } from '../lms/xapi/opening.js';
import type { SessionNotes } from '../lms/xapi/session-notes.js';
import { XapiLms } from '../lms/xapi/xapi-lms.js';
import { later } from './later.js';
import type { Launching } from './launch.js';

/** What the learner should know of a session that there is none of. That nobody answers is told by where the work is. */
const troubleWords: Readonly<Record<OpeningTrouble, string>> = {
  offline: '',
  'link-used':
    'This link was opened before, and your LMS takes each one once. Your work is kept on this device: open the module in your LMS again, and it gets the rest.',
  denied:
    'Your LMS did not begin a session. Your work is kept on this device: open the module in your LMS again, and it gets the rest.',
  'session-over':
    'The session with your LMS is over. Your work is kept on this device: open the module in your LMS again, and it gets the rest.',
};

/** How long the last word to an LMS is waited for, in milliseconds, before the learner goes on all the same. */
const patience = 10_000;

/** An LRS, or an LMS of cmi5, with all that a launch page has for it. */
export function connectXapi(launching: Launching, notes: SessionNotes, open: () => Promise<Opening>): XapiLms {
  const { data, module } = launching;
  const lms = new XapiLms({
    outline: data.module,
    policy: data.status,
    iri: data.iri,
    language: data.course.language,
    module,
    outbox: idbOutbox('kapstone-outbox'),
    notes,
    now: () => launching.now(),
    open: async () => {
      const opening = await open();
      if (!('problem' in opening)) offerExit(lms, opening.returnUrl);
      return opening;
    },
    tell: (trouble) => {
      say(troubleWords[trouble]);
    },
  });
  return lms;
}

/** A way out that ends the session: a page that is only closed leaves it to the LMS to notice. */
function offerExit(lms: XapiLms, returnUrl: string | undefined): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = returnUrl === undefined ? 'End the session' : 'Return to your LMS';
  button.addEventListener('click', () => {
    button.disabled = true;
    lms.close('finish');
    const late = new Promise((resolve) =>
      later(patience, () => {
        resolve(undefined);
      }),
    );
    // cmi5 10.2.6: the window goes there when the session has ended, and not before the LMS has heard it.
    void Promise.race([lms.parted, late]).then(() => {
      if (returnUrl !== undefined) {
        location.replace(returnUrl);
        return;
      }
      document.querySelector('#launch-frame')?.remove();
      line.remove();
      say('The session has ended. You can close this window.');
    });
  });
  const line = document.createElement('p');
  line.className = 'launch-line';
  line.append(button);
  document.querySelector('#launch-line')?.after(line);
}

function say(words: string): void {
  const line = document.querySelector('#launch-line');
  if (line) line.textContent = words;
}
