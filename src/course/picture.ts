import * as v from 'valibot';

/** A picture. `url` is relative to the module's folder. Width and height in CSS pixels keep its place before it loads. */
export const PictureSchema = v.object({
  url: v.string(),
  alt: v.string(),
  width: v.exactOptional(v.number()),
  height: v.exactOptional(v.number()),
});
export type Picture = v.InferOutput<typeof PictureSchema>;
