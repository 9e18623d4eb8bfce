import { isPicture } from '../../course/picture.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { fileStart } from '../sources/source-text.js';

/** Why a file cannot be opened: no right to, a link in a circle, a link to nothing, a folder in its place, or something else. */
export type Unreadable = 'denied' | 'circle' | 'gone' | 'folder' | { reason: string };

const reasons: Readonly<Record<string, { message: string; expected: string }>> = {
  denied: {
    message: 'This file cannot be opened: you have no right to read it.',
    expected: 'A file that you can open in an editor. Its owner, or whoever looks after your computer, can allow it.',
  },
  circle: {
    message: 'This is a link that leads back to itself.',
    expected: 'The file itself, or nothing: delete the link.',
  },
  gone: {
    message: 'This is a link to a file that is not there.',
    expected: 'The file itself, or nothing: delete the link.',
  },
  folder: {
    message: 'This is a folder, but it has the name of a file.',
    expected: 'A file, or a folder with a name that does not end in .md, .yaml or .json.',
  },
};

const parts = ['lessons', 'items', 'scenarios'];
/** Bytes. A picture as wide as the text has 100,000 to 300,000; at a megabyte a slow phone waits for ten seconds. */
const heavy = { picture: 1_000_000, other: 50_000_000 };

/** Every file can be opened, is read, and is not heavier than it needs to be. */
export function checkFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  unreadable: ReadonlyMap<string, Unreadable>,
  listed: ReadonlySet<unknown>,
  report: Report,
): void {
  for (const [path, why] of unreadable) {
    const words = typeof why === 'string' ? reasons[why] : { message: `This file cannot be opened: ${why.reason}` };
    report('unreadable-file', fileStart(path), words ?? { message: 'This file cannot be opened.' });
  }
  const paths = [...files.keys()];
  for (const [path, { length }] of files) {
    checkName(path, report);
    checkWeight(path, length, report);
  }
  const folders = new Set(paths.flatMap((path) => /^([^/]+)\/(?:lessons|items|scenarios)\//.exec(path)?.[1] ?? []));
  for (const folder of folders) {
    // A module that course.yaml lists is missed there.
    if (listed.has(folder) || files.has(`${folder}/module.yaml`) || unreadable.has(`${folder}/module.yaml`)) continue;
    const first = paths.find((path) => path.startsWith(`${folder}/`)) ?? folder;
    report('no-module-file', fileStart(first), {
      message: `The folder "${folder}" has no module.yaml, so nothing in it is read.`,
      expected: `A file ${folder}/module.yaml. "kapstone new module" makes a whole folder to begin with.`,
    });
  }
}

/** A file whose name or place is nearly that of one which is read. */
function checkName(path: string, report: Report): void {
  const [, folder = '', name = path] = /^(.*\/)?([^/]+)$/.exec(path) ?? [];
  const [first = '', part = '', ...deeper] = path.split('/');
  if (/^(course|competencies|module)\.yml$/i.test(name) || /^(course|module)\.yaml\.txt$/i.test(name)) {
    report('unread-file', fileStart(path), {
      message: 'This file is not read, because of its name.',
      expected: `The name ${folder}${/^\w+/.exec(name)?.[0].toLowerCase() ?? ''}.yaml.`,
    });
  } else if (parts.includes(part) && first && (deeper.length > 1 || !path.endsWith('.md'))) {
    report('unread-file', fileStart(path), {
      message: `This file is not read: ${deeper.length > 1 ? `folders inside of ${part}/ are not looked into` : 'its name does not end in .md'}.`,
      expected: isPicture(name)
        ? `${first}/media/${name}`
        : `${first}/${part}/${name.replace(/\.(md|markdown|txt|docx?|rtf)$/i, '')}.md, as plain text.`,
    });
  }
}

function checkWeight(path: string, length: number, report: Report): void {
  if (!path.includes('/media/')) return;
  const isImage = isPicture(path);
  if (length <= (isImage ? heavy.picture : heavy.other)) return;
  report('heavy-media', fileStart(path), {
    message: `This file has ${Math.round(length / 100_000) / 10} million bytes. On a slow line learners wait for it.`,
    expected: isImage
      ? 'At most a million. Make the picture 1600 pixels wide at most, and save a photograph as JPEG.'
      : 'At most 50 million. Cut it into parts, or save it at a lower rate.',
  });
}
