import type { EventObject, Snapshot } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';

type Logic<S extends Snapshot<unknown>, E extends EventObject, I> = Parameters<typeof getAdjacencyMap<S, E, I>>[0];

interface Step<S, E> {
  before: S;
  event: E;
  after: S;
}

interface Walk<S, E, I> {
  input: I;
  /** What may happen in a snapshot. */
  events: (snapshot: S) => readonly E[];
  /** What tells two snapshots apart, besides the state. */
  serialize: (snapshot: S) => unknown;
}

/** Every step that a machine can take from its start. */
export function stepsOf<S extends Snapshot<unknown> & { value: unknown }, E extends EventObject, I>(
  machine: Logic<S, E, I>,
  { input, events, serialize }: Walk<S, E, I>,
): Step<S, E>[] {
  const map = getAdjacencyMap<S, E, I>(machine, {
    input,
    events,
    serializeState: (snapshot) => JSON.stringify([snapshot.value, serialize(snapshot)]),
  });
  return adjacencyMapToArray(map).map(({ state, event, nextState }) => ({ before: state, event, after: nextState }));
}
