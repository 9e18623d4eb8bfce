/**
 * The host library: shows a module in a frame of a page that is not Kapstone's, and keeps the learner's work there. It needs nothing
 * else, as a plain script (`kapstoneHost.embed`) or imported. What it says and hears is `lms/host/host-protocol.ts`.
 */
export { embed } from '../host/embed.js';
export type {
  About,
  EmbeddedModule,
  EmbedOptions,
  Problem,
  Standing,
  UnsignedStatement,
} from '../host/embed-options.js';
