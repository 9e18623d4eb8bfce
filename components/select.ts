import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AnyActorRef, SnapshotFrom, Subscription } from 'xstate';

/**
 * Follows an actor for an element. `value` is read from the actor's present snapshot each time, so it is never behind;
 * the element updates when what it last read has changed. `select` must give the same value for the same snapshot.
 *
 * It resubscribes when the element moves and when `actor` gives another actor.
 */
export class Select<A extends AnyActorRef, T> implements ReactiveController {
  #followed: A | undefined;
  #subscription: Subscription | undefined;
  #value: T | undefined;
  #isConnected = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly actor: () => A | undefined,
    private readonly select: (snapshot: SnapshotFrom<A>) => T,
  ) {
    host.addController(this);
  }

  get value(): T | undefined {
    this.#follow();
    this.#value = this.#read();
    return this.#value;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#follow();
    this.#notice();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#release();
  }

  #read(): T | undefined {
    const actor = this.actor();
    return actor && this.select(actor.getSnapshot() as SnapshotFrom<A>);
  }

  #follow(): void {
    const actor = this.actor();
    if (!this.#isConnected || actor === this.#followed) return;
    this.#release();
    this.#followed = actor;
    this.#subscription = actor?.subscribe(() => {
      this.#notice();
    });
  }

  #release(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    this.#followed = undefined;
  }

  #notice(): void {
    if (!Object.is(this.#read(), this.#value)) this.host.requestUpdate();
  }
}
