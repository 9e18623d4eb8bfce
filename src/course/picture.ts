import * as v from 'valibot';

/** Whether every browser shows a file as a picture, by its name. */
export function isPicture(path: string): boolean {
  return /\.(svg|png|gif|jpe?g|webp|avif)$/i.test(path);
}

/** A picture. `url` is relative to the module's folder. Width and height in CSS pixels keep its place before it loads. */
export const PictureSchema = v.object({
  url: v.string(),
  alt: v.string(),
  width: v.exactOptional(v.number()),
  height: v.exactOptional(v.number()),
});
export type Picture = v.InferOutput<typeof PictureSchema>;
