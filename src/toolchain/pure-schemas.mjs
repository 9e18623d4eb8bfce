/**
 * Says of every schema in the sources that making it has no effect, so that a page is spared those that it does not use. Valibot
 * says so itself (`@__NO_SIDE_EFFECTS__`), but esbuild does not see it in `v.object(…)`, through the name of the whole package.
 */
import { readFile } from 'node:fs/promises';

export const pureSchemas = {
  name: 'pure-schemas',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/](course|record|lms|session|storage)[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes(`import * as v from 'valibot'`)) return undefined;
      return { contents: text.replace(/(?<![\w.$])v\.(?=[a-z]\w*\()/g, '/* @__PURE__ */ v.'), loader: 'ts' };
    });
  },
};
