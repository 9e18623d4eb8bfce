import { Memory, memoryStore } from '../../src/storage/memory-store.js';
import { recordStoreContract } from '../contracts/record-store.js';

recordStoreContract('memoryStore', () => {
  const memory = new Memory();
  return () => memoryStore(memory);
});
