/** `npx cem analyze --config src/toolchain/elements-manifest.config.mjs`: the elements' properties and events, for editors. */
import { readFileSync } from 'node:fs';

const entry = readFileSync(new URL('../entries/elements.ts', import.meta.url), 'utf8');
const published = new Set([...entry.matchAll(/export \{ (\w+) \}/g)].map(([, name]) => name));

/** What is published stands in one file, whatever it was written in; what is private is nobody's business. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const path = 'dist/elements.js';
    const declarations = manifest.modules
      .flatMap((module) => module.declarations ?? [])
      .filter(({ name }) => published.has(name))
      .map(withoutPrivates);
    const exports = declarations.flatMap(({ name, tagName }) => [
      { kind: 'js', name, declaration: { name, module: path } },
      ...(tagName ? [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }] : []),
    ]);
    manifest.modules = [{ kind: 'javascript-module', path, declarations, exports }];
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
  globs: ['components/**/kap-*.ts', 'components/items/item-element.ts', 'src/embed/kap-*.ts'],
  litelement: true,
  outdir: 'dist',
  packagejson: false,
  quiet: true,
  plugins: [asPublished],
};
