import * as v from 'valibot';

/** An author-given id: lower-case letters, digits and single hyphens, beginning with a letter. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const IdSchema = v.pipe(v.string(), v.regex(idPattern));
