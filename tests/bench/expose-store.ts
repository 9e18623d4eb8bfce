import { apply } from '../../src/record/apply.js';
import { emptyRecord } from '../../src/record/record.js';
import { idbStore } from '../../src/storage/idb-store.js';

/** The player's own store, for the measurement to drive. */
Object.assign(globalThis, { kapstoneStore: { apply, emptyRecord, idbStore } });
