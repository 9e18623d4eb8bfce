import { JournalMemory, memoryJournal } from '../../src/storage/memory-journal.js';
import { journalStoreContract } from '../contracts/journal-store.js';

journalStoreContract('memoryJournal', () => {
  const memory = new JournalMemory();
  return () => memoryJournal(memory);
});
