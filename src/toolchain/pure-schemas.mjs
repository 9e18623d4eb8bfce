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
      const pure = text.replace(/(?<![\w.$])v\.(?=[a-z]\w*\()/g, '/* @__PURE__ */ v.');
      // A spread might have an effect, as far as esbuild knows: what holds one is made by a call.
      const contents = pure.replace(
        /^export const (\w+) = (\/\* @__PURE__ \*\/ v\.object\(\{\n[^]*?^\}\));$/gm,
        (whole, name, made) =>
          made.includes('...') ? `export const ${name} = /* @__PURE__ */ (() => ${made})();` : whole,
      );
      return { contents, loader: 'ts' };
    });
  },
};
