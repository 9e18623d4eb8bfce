import { embeddedPath, embedFormat, type EmbeddedCourse, type EmbeddedPage } from '../course/embedded.js';

/** Why a course, or a page of it, cannot be shown. */
export type EmbedErrorCode =
  'no-src' | 'unreachable' | 'missing' | 'not-a-course' | 'no-module' | 'newer' | 'no-script' | 'broken';

export class EmbedError extends Error {
  override readonly name = 'EmbedError';

  /** `address` is that of the file which was asked for, or of the course. */
  constructor(
    readonly code: EmbedErrorCode,
    readonly address: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** What `build` wrote of a course for embeds. `root` is the address of its site, with a slash at the end. */
export async function readCourse(root: string): Promise<EmbeddedCourse> {
  const about = (await readJson(root + embeddedPath.course)) as Partial<EmbeddedCourse>;
  if (typeof about.style !== 'string' || !Array.isArray(about.pages) || !Array.isArray(about.modules))
    throw new EmbedError('not-a-course', root);
  return about as EmbeddedCourse;
}

/** The pages of a course, each read once. */
export class CoursePages {
  readonly #pages = new Map<string, Promise<EmbeddedPage>>();

  constructor(private readonly root: string) {}

  read(path: string): Promise<EmbeddedPage> {
    const known = this.#pages.get(path);
    if (known) return known;
    const page = readJson(this.root + embeddedPath.page(path)) as Promise<EmbeddedPage>;
    this.#pages.set(path, page);
    page.catch(() => this.#pages.delete(path));
    return page;
  }
}

export async function readText(address: string): Promise<string> {
  const answer = await fetch(address).catch((cause: unknown) => {
    throw new EmbedError('unreachable', address, { cause });
  });
  if (!answer.ok) throw new EmbedError(answer.status === 404 ? 'missing' : 'unreachable', address);
  return answer.text().catch((cause: unknown) => {
    throw new EmbedError('unreachable', address, { cause });
  });
}

async function readJson(address: string): Promise<object> {
  const text = await readText(address);
  const value = parse(text);
  if (typeof value !== 'object' || value === null || !('kapstone' in value))
    throw new EmbedError('not-a-course', address);
  if (typeof value.kapstone === 'number' && value.kapstone > embedFormat) throw new EmbedError('newer', address);
  return value;
}

/** Undefined where it is no JSON: a server may answer with a page of its own. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
