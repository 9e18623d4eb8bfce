import { wholeJournal } from '../../src/session/journal-context.js';
import type { JournalActor } from '../../src/session/journal-machine.js';
import { download } from './download.js';
import { journalText } from './journal-text.js';

/** Gives the learner all that they wrote, as a file that any program opens. */
export function downloadJournal(journal: JournalActor): void {
  const text = journalText(wholeJournal(journal.getSnapshot().context));
  download(`kapstone-journal-${new Date().toISOString().slice(0, 10)}.md`, text, 'text/markdown');
}
