/** Finds xmllint, which the tests validate manifests with, or installs Debian's. Needs nothing but Node. */
import { spawnSync } from 'node:child_process';
import { installDebian } from './install-debian.mjs';

/** The name of the program. @throws {Error} with one line that says what to install. */
export function findXmllint() {
  const isThere = () => spawnSync('xmllint', ['--version']).status === 0;
  if (!isThere()) installDebian('libxml2-utils', 'No xmllint found');
  if (isThere()) return 'xmllint';
  throw new Error('No xmllint was found. Install libxml2, or on Debian libxml2-utils.');
}
