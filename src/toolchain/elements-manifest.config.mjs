/** `npx cem analyze --config src/toolchain/elements-manifest.config.mjs`: the elements' properties and events, for editors. */
import { readFileSync } from 'node:fs';

/** What the entries that register elements publish, by entry. */
const entries = ['elements', 'embed'].map((name) => {
  const entry = readFileSync(new URL(`../entries/${name}.ts`, import.meta.url), 'utf8');
  return { path: `dist/${name}.js`, names: [...entry.matchAll(/export \{ (\w+) \}/g)].map(([, exported]) => exported) };
});
const published = new Set(entries.flatMap(({ names }) => names));

/** What is published stands in the file of its entry, whatever it was written in; what is private is nobody's business. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const all = manifest.modules.flatMap((module) => module.declarations ?? []);
    manifest.modules = entries.map(({ path, names }) => {
      const declarations = all.filter(({ name }) => names.includes(name)).map(withoutPrivates);
      const exports = declarations.flatMap(({ name, tagName }) => [
        { kind: 'js', name, declaration: { name, module: path } },
        ...(tagName ? [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }] : []),
      ]);
      return { kind: 'javascript-module', path, declarations, exports };
    });
  },
};

function withoutPrivates({ members = [], attributes = [], events = [], superclass, ...declaration }) {
  const isPublic = ({ privacy = 'public' }) => privacy === 'public';
  return {
    ...declaration,
    ...(superclass && isNamed(superclass.name) && { superclass: { name: superclass.name } }),
    attributes: attributes.map(withoutOrigin),
    // What is created is not always what is dispatched.
    events: events.filter(({ name }) => name.startsWith('kap-')).map(withoutOrigin),
    members: members.filter(isPublic).map(withoutOrigin),
  };
}

const isNamed = (name) => published.has(name) || /^(HTMLElement|Event)$/.test(name);

function withoutOrigin(part) {
  return { ...part, inheritedFrom: undefined };
}

export default {
  globs: ['components/**/kap-*.ts', 'components/items/item-element.ts', 'src/embed/*.ts'],
  litelement: true,
  outdir: 'dist',
  packagejson: false,
  quiet: true,
  plugins: [asPublished],
};
