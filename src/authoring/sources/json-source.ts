import type { SourceText } from './source-text.js';
import type { Place } from '../diagnostics/diagnostic.js';

/** A value of a JSON file, and where it stands. */
export interface JsonNode {
  value: unknown;
  start: number;
  end: number;
  /** The parts of an array by index, or of an object by key. */
  parts?: Map<string | number, JsonNode>;
}

export type JsonResult = { node: JsonNode } | { mistake: string; place: Place };

const depthLimit = 60;

class Mistake extends Error {
  constructor(
    words: string,
    readonly at: number,
  ) {
    super(words);
  }
}

/** Reads strict JSON (RFC 8259) and keeps the places, which `JSON.parse` does not tell. */
export function readJson(source: SourceText): JsonResult {
  const reader = new JsonReader(source.text);
  try {
    return { node: reader.file() };
  } catch (mistake) {
    if (!(mistake instanceof Mistake)) throw mistake;
    return { mistake: mistake.message, place: source.place(mistake.at, mistake.at + 1) };
  }
}

class JsonReader {
  #at = 0;

  constructor(readonly text: string) {}

  file(): JsonNode {
    const node = this.#value(0);
    this.#skipSpace();
    if (this.#at < this.text.length) this.#fail('Something follows the end.');
    return node;
  }

  #value(depth: number): JsonNode {
    this.#skipSpace();
    if (depth > depthLimit) this.#fail('This is nested too deeply.');
    const sign = this.text[this.#at];
    if (sign === '{') return this.#object(depth);
    if (sign === '[') return this.#array(depth);
    if (sign === '"') return this.#string();
    const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
      this.text.slice(this.#at, this.#at + 400),
    )?.[0];
    if (word === undefined)
      this.#fail(sign === undefined ? 'The file ends too early.' : (this.#isCurly() ?? 'A value is expected here.'));
    const start = this.#at;
    this.#at += word.length;
    return { value: JSON.parse(word), start, end: this.#at };
  }

  #object(depth: number): JsonNode {
    const start = this.#at;
    const parts = new Map<string, JsonNode>();
    this.#list('}', () => {
      this.#skipSpace();
      if (this.text[this.#at] !== '"') this.#fail(this.#isCurly() ?? 'A key in double quotes is expected here.');
      const key = this.#string().value as string;
      this.#skipSpace();
      if (this.text[this.#at] !== ':') this.#fail('A colon is expected here.');
      this.#at += 1;
      parts.set(key, this.#value(depth + 1));
    });
    const value = Object.fromEntries([...parts].map(([key, part]) => [key, part.value]));
    return { value, start, end: this.#at, parts };
  }

  #array(depth: number): JsonNode {
    const start = this.#at;
    const parts = new Map<number, JsonNode>();
    this.#list(']', () => parts.set(parts.size, this.#value(depth + 1)));
    return { value: [...parts.values()].map((part) => part.value), start, end: this.#at, parts };
  }

  #list(closing: string, readPart: () => void): void {
    this.#at += 1;
    this.#skipSpace();
    if (this.text[this.#at] === closing) {
      this.#at += 1;
      return;
    }
    for (;;) {
      readPart();
      const end = this.#at;
      this.#skipSpace();
      const sign = this.text[this.#at];
      if (sign === undefined) this.#fail('The file ends too early.');
      if (sign !== ',' && sign !== closing) this.#fail(`A comma or ${closing} is missing after this.`, end - 1);
      const comma = this.#at;
      this.#at += 1;
      if (sign === closing) return;
      this.#skipSpace();
      if (this.text[this.#at] === closing)
        this.#fail(`This comma has nothing behind it but ${closing}: delete it.`, comma);
    }
  }

  #string(): JsonNode {
    const start = this.#at;
    let end = start + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    try {
      const value: unknown = JSON.parse(this.text.slice(start, end + 1));
      this.#at = end + 1;
      return { value, start, end: this.#at };
    } catch {
      this.#fail('This text in quotes does not end, or holds a sign that JSON does not allow.');
    }
  }

  #skipSpace(): void {
    while (/[ \t\r\n]/.test(this.text[this.#at] ?? '')) this.#at += 1;
  }

  #isCurly(): string | undefined {
    return /[\u201C-\u201F]/.test(this.text[this.#at] ?? '')
      ? 'This quotation mark is curly, and a straight one is expected: ".'
      : undefined;
  }

  #fail(words: string, at = this.#at): never {
    throw new Mistake(words, at);
  }
}
