import type { PutAside, StatementOutbox, Waiting } from './statement-outbox.js';

interface Row extends Waiting {
  order: number;
}

/** What outboxes keep in memory. Two outboxes on one memory are as two tabs. */
export class OutboxMemory {
  readonly told = new Map<string, unknown>();
  readonly waiting = new Map<string, Map<string, Row>>();
  readonly aside = new Map<string, (PutAside & Pick<Waiting, 'statement'>)[]>();
}

/** Keeps statements until the page is left: for tests, and where nothing may be stored. */
export function memoryOutbox(memory: OutboxMemory = new OutboxMemory()): StatementOutbox {
  const rowsOf = (place: string) => memory.waiting.get(place) ?? new Map<string, Row>();
  let next = 0;
  for (const rows of memory.waiting.values())
    next = Math.max(next, ...[...rows.values()].map(({ order }) => order + 1));
  return {
    load: (place) =>
      Promise.resolve(
        structuredClone({
          told: memory.told.get(place),
          waiting: [...rowsOf(place).values()].sort((a, b) => a.order - b.order).map(({ order: _, ...row }) => row),
        }),
      ),
    post(place, { statements, told }) {
      const rows = rowsOf(place);
      for (const row of statements) {
        const known = rows.get(row.statement.id);
        rows.set(row.statement.id, { ...structuredClone(row), order: known?.order ?? next++ });
      }
      memory.waiting.set(place, rows);
      memory.told.set(place, structuredClone(told));
      return Promise.resolve();
    },
    settle(place, { sent, aside = [] }) {
      const rows = rowsOf(place);
      for (const id of sent) rows.delete(id);
      for (const each of aside) {
        const row = rows.get(each.id);
        if (!row) continue;
        memory.aside.set(place, [...(memory.aside.get(place) ?? []), { ...each, statement: row.statement }]);
        rows.delete(each.id);
      }
      return Promise.resolve();
    },
    aside: (place) => Promise.resolve(structuredClone(memory.aside.get(place) ?? [])),
    close: () => undefined,
  };
}
