import { fileAddress } from '../../course/file-address.js';
import type { Logo, LogoFile } from '../../course/logo.js';
import { decodeUtf8 } from '../sources/decode-utf8.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { imageSize } from '../sources/image-size.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { YamlSource } from '../sources/yaml-source.js';
import type { LogoKeys } from './theme-keys.js';

/** Bytes. It comes with the first page that anybody opens. */
const heavy = 200_000;

type Files = ReadonlyMap<string, string | Uint8Array>;

/** The logo of a course, with its size; undefined where it cannot be shown, which is reported. */
export function readLogo(keys: LogoKeys, files: Files, yaml: YamlSource, report: Report): Logo | undefined {
  const file = readFile(keys.file, 'file', files, yaml, report);
  const dark = keys.dark === undefined ? undefined : readFile(keys.dark, 'dark', files, yaml, report);
  return file && { ...file, alt: keys.alt, ...(dark && { dark }) };
}

function readFile(
  path: string,
  key: 'file' | 'dark',
  files: Files,
  yaml: YamlSource,
  report: Report,
): LogoFile | undefined {
  const place = yaml.place(['theme', 'logo', key]);
  const content = files.get(path);
  if (content === undefined) {
    const pictures = [...files.keys()].filter((each) => /\.(svg|png)$/i.test(each));
    report('media-not-found', place, {
      message: `There is no "${path}" in the folder of course.yaml.`,
      mend: didYouMean(path, pictures),
    });
    return undefined;
  }
  const size = sizeOf(path, content);
  if (!size) {
    report('not-a-picture', place, {
      message: `"${path}" is no SVG or PNG that says how large it is.`,
      expected: 'A PNG, or an SVG with a viewBox, each with its own ending.',
    });
    return undefined;
  }
  const found = /\.svg$/i.test(path) ? unsafePart(textOf(content)) : undefined;
  if (found !== undefined) {
    report('unsafe-picture', place, {
      message: `"${path}" holds "${found}": it would run something, or ask another address for something.`,
      expected: 'Shapes and text alone. Drawing programs save them as “plain SVG” or “optimised SVG”.',
    });
    return undefined;
  }
  if (content.length > heavy) {
    report('heavy-media', place, {
      message: `"${path}" has ${Math.round(content.length / 1000)} kB, and comes with every course page.`,
      expected: 'At most 200 kB. A PNG need not be more than 128 pixels high; save an SVG as “optimised SVG”.',
    });
  }
  return { url: fileAddress(path), ...size };
}

function sizeOf(path: string, content: string | Uint8Array) {
  const isPng = typeof content !== 'string' && content[0] === 0x89 && content[1] === 0x50;
  return (isPng ? /\.png$/i : /\.svg$/i).test(path) ? imageSize(content) : undefined;
}

function textOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  const decoded = decodeUtf8(content);
  return decoded.isValid ? decoded.text : decoded.before;
}

/** Of an SVG: what runs, or reaches for another file. Names of namespaces are no addresses that anything is asked of. */
function unsafePart(svg: string): string | undefined {
  const parts = [
    /<(?:\w+:)?(?:script|foreignObject|iframe|handler)\b/i,
    /<!ENTITY\b/i,
    /<\?xml-stylesheet\b/i,
    /\son\w+\s*=/i,
    /\b(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg|gif|webp);)[^"'\s]*/i,
    /url\(\s*["']?(?!#|["']?data:)[^)"'\s]*/i,
    /@import\b/i,
  ];
  return parts.map((part) => part.exec(svg)?.[0].trim()).find((found) => found !== undefined);
}
