import type { FrameMessage, Report } from '../lms/host/host-protocol.js';

/** Of the protocol, see `lms/host/host-protocol.ts`, which is not brought along: its checks are larger than all of this library. */
export const version = 1;
const longestState = 4_000_000;

/** What a module says, as far as it can be told apart from what anybody may say; undefined where it is none of ours. */
export function frameMessage(data: unknown): FrameMessage | 'version' | 'shape' | undefined {
  const message = data as Partial<Report> | null;
  if (typeof message !== 'object' || message === null || typeof message.kapstone !== 'number') return undefined;
  if ((message.kapstone as number) !== version) return 'version';
  const { type, id, state, statements, standing, news } = message;
  const isReport =
    Array.isArray(statements) &&
    Array.isArray(news) &&
    typeof standing === 'object' &&
    (state === undefined || (typeof state === 'string' && state.length <= longestState));
  return typeof id !== 'string' || (type === 'report' && !isReport) ? 'shape' : (message as FrameMessage);
}
