import { memoryOutbox, OutboxMemory } from '../../../src/lms/outbox/memory-outbox.js';
import { statementOutboxContract } from '../../contracts/statement-outbox.js';

statementOutboxContract('memoryOutbox', () => {
  const memory = new OutboxMemory();
  return () => memoryOutbox(memory);
});
