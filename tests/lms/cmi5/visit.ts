/** A page that an LMS of cmi5 launched: what `launch-cmi5` makes, with the double for the LMS. */
import { outlineOf } from '../../../src/course/module.js';
import { readCmi5Launch } from '../../../src/lms/cmi5/cmi5-launch.js';
import { openCmi5 } from '../../../src/lms/cmi5/open-cmi5.js';
import { memoryOutbox, type OutboxMemory } from '../../../src/lms/outbox/memory-outbox.js';
import { sessionNotes } from '../../../src/lms/xapi/session-notes.js';
import { XapiLms } from '../../../src/lms/xapi/xapi-lms.js';
import type { OpeningTrouble } from '../../../src/lms/xapi/opening.js';
import type { Cmi5Lms } from '../../../src/dev/lms/cmi5-lms.js';
import { module as toldModule, subject } from '../xapi/told-module.js';
import type { Module } from '../../../src/course/module.js';

/** What a browser keeps: of its tab, and of its device. */
export class Tab {
  readonly #kept = new Map<string, string>();

  constructor(readonly device: OutboxMemory) {}

  readonly storage = {
    getItem: (key: string) => this.#kept.get(key) ?? null,
    setItem: (key: string, value: string) => void this.#kept.set(key, value),
  } as unknown as Storage;
}

export interface Visit {
  lms: XapiLms;
  trouble: OpeningTrouble[];
}

/** The address that was launched is visited: first, or again as a reload does. */
export function visit(
  double: Pick<Cmi5Lms, 'fetch'>,
  query: string,
  tab: Tab,
  at = 1000,
  module: Module = toldModule,
): Visit {
  const launch = readCmi5Launch(`?${query}`)!;
  const notes = sessionNotes(() => tab.storage, launch.fetch);
  const trouble: OpeningTrouble[] = [];
  let time = at;
  const lms = new XapiLms({
    outline: outlineOf(module),
    policy: 'both',
    iri: subject.iri,
    language: 'en',
    module: Promise.resolve(module),
    outbox: memoryOutbox(tab.device),
    notes,
    newAttempt: `a${at}`,
    now: () => (time += 10),
    open: () => openCmi5(launch, notes, double.fetch),
    tell: (reason) => trouble.push(reason),
  });
  return { lms, trouble };
}
