/** `npx cem analyze --config src/toolchain/elements-manifest.config.mjs`: the elements' properties and events, for editors. */
export default {
  globs: ['components/**/kap-*.ts', 'src/embed/kap-*.ts'],
  litelement: true,
  outdir: 'dist',
  packagejson: false,
  quiet: true,
};
