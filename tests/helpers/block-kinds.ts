import { BlockSchema } from '../../src/course/block.js';

/** Every kind of block and item that a lesson can hold, by the schema. */
export const blockKinds: readonly string[] = BlockSchema.options.flatMap(({ options }) =>
  options.map(({ entries }) => entries.kind.literal),
);
