/** Packages of a small course: written by the command, read back, and validated. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { findXmllint } from '../../src/toolchain/find-xmllint.mjs';
import { CourseFolder } from './course-folder.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const module = (id, more = '') => `id: ${id}
title: The ${id} module, "A" & <B>
edition: "1.0"
summary: One lesson & more.
objectives:
  - id: count
    text: Count to two.
  - id: go-on
    text: Go on counting.
authors:
  - name: Somebody
    role: Author
disclosures: None.
reviewed: 2026-11-24
review-by: 2099-11-24
${more}`;

export const item = (id, objective) => `:::choice{#${id} objective=${objective} difficulty=1}
What comes after one in “${id}”?

- [ ] Three
  > That comes after two.
- [x] Two
  > Yes.
:::
`;

export const lesson = (id, text = '') => `---
id: ${id}
title: Lesson ${id}
objectives: [count, go-on]
minutes: 65
---

After one comes another number. ${text}

${item(`${id}-count`, 'count')}
${item(`${id}-go-on`, 'go-on')}`;

/** Three modules, each of which waits for the one before: `first` without an assessment, `second` with one, `third` with a critical item. */
const files = {
  'course.yaml': `id: small
title: A small course
language: en
summary: Three modules.
modules:
  - first
  - id: second-part
    requires: [first]
  - id: third
    requires: [first, second-part]
`,
  'first/module.yaml': module('first'),
  'first/lessons/01-one.md': lesson('one'),
  'first/media/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'second-part/module.yaml': module('second-part', 'assessment: { items: 2, pass: 0.825 }\n'),
  'second-part/lessons/01-two.md': lesson('two', 'See [the first](../../first/lessons/01-one.md) again.'),
  'second-part/items/bank.md': [1, 2, 3, 4].map((at) => item(`bank-${at}`, at % 2 ? 'count' : 'go-on')).join('\n'),
  'third/module.yaml': module('third', 'assessment: { items: 2, pass: 0.8, must-pass: [bank-1] }\n'),
  'third/lessons/01-three.md': lesson('three'),
  'third/items/bank.md': [1, 2, 3, 4].map((at) => item(`bank-${at}`, at % 2 ? 'count' : 'go-on')).join('\n'),
};

/** A part that launches nothing but the first page, as every format's would. */
const launch =
  '(()=>({launch(){const data=JSON.parse(document.getElementById("kap-launch").textContent);' +
  'document.getElementById("launch-frame").src=data.start}}))';

function copyPlace() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  return mkdtempSync(join(root, '.cache/dist-'));
}

/** The command with a player that has launch parts, in a folder of its own. */
export class Packager {
  course = new CourseFolder(files);
  /** Inside of the project, where the command finds the packages that it imports. */
  #dist = copyPlace();

  /** @param isBuilt launch parts are those of the build, and not ones that only show the first page. */
  constructor({ parts = ['scorm12', 'scorm2004', 'cmi5', 'xapi', 'embed'], isBuilt = false } = {}) {
    // Declarations are for others, and may be written, and taken away again, at this moment.
    const isOurs = (path) => path !== join(root, 'dist/types');
    cpSync(join(root, 'dist'), this.#dist, { recursive: true, filter: isOurs });
    if (isBuilt) return;
    const place = join(this.#dist, 'player/parts.json');
    const all = Object.entries(JSON.parse(readFileSync(place, 'utf8'))).filter(([name]) => !name.startsWith('launch-'));
    const own = parts.map((format) => [`launch-${format}`, { needs: [], code: launch }]);
    writeFileSync(place, JSON.stringify(Object.fromEntries([...all, ...own])));
  }

  run(...words) {
    return this.runWith({}, ...words);
  }

  runWith(env, ...words) {
    const command = join(this.#dist, 'cli.js');
    const call = [command, 'package', 'modules', ...words];
    return spawnSync(process.execPath, call, {
      cwd: this.course.path,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  }

  /** What is in a zip that was written, by path. */
  read(name) {
    return unzipSync(readFileSync(join(this.course.path, name)));
  }

  text(name, path) {
    return Buffer.from(this.read(name)[path]).toString('utf8');
  }

  /** A page without its scripts. */
  markup(name, path) {
    return this.text(name, path).replace(/<script[^>]*>[^]*?<\/script>/g, '');
  }

  remove() {
    this.course.remove();
    rmSync(this.#dist, { recursive: true, force: true });
  }
}

const imports = {
  scorm12: {
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
  },
  scorm2004: {
    'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
  },
  cmi5: {
    'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd': `${root}tests/fixtures/schemas/CourseStructure.xsd`,
  },
  xapi: { 'http://projecttincan.com/tincan.xsd': `${root}tests/fixtures/schemas/tincan.xsd` },
};

/**
 * What xmllint says of a document among the files of a package: empty where it is valid. The schemas of SCORM are those in
 * the package itself.
 */
export function problemsOf(format, path, files) {
  const folder = mkdtempSync(join(tmpdir(), 'kapstone-xml-'));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const lines = Object.entries(imports[format]).map(
      ([namespace, place]) => `<xs:import namespace="${namespace}" schemaLocation="${place}"/>`,
    );
    writeFileSync(
      join(folder, 'all.xsd'),
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${lines.join('')}</xs:schema>`,
    );
    const words = ['--nonet', '--noout', '--schema', 'all.xsd', path];
    const { status, stderr } = spawnSync(findXmllint(), words, { cwd: folder, encoding: 'utf8' });
    return status === 0 ? '' : stderr || `xmllint ended with ${status}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text that an XPath expression gives. */
export function xpath(xml, expression) {
  const plain = xml.replace(/ xmlns="[^"]*"/, '');
  const { stdout } = spawnSync(findXmllint(), ['--nonet', '--xpath', expression, '-'], {
    input: plain,
    encoding: 'utf8',
  });
  return stdout.trim();
}
