/** What a session shows, and how it is answered. */
import type { Response } from '../../src/course/item.js';
import { type SessionActor } from '../../src/session/session-machine.js';
import { right } from '../machines/items.js';

export const stateOf = (session: SessionActor, item: string) =>
  session.getSnapshot().context.items[item]?.getSnapshot().value;
export const shownIn = (session: SessionActor, item: string) =>
  session.getSnapshot().context.items[item]?.getSnapshot().context.attempt?.response;
export const saving = (session: SessionActor) => session.getSnapshot().context.saving;
export const answer = (session: SessionActor, item: string, response: Response = right) => {
  session.send({ type: 'response.changed', item, response });
  session.send({ type: 'response.submitted', item });
};
