import * as v from 'valibot';
import { idPattern } from '../../course/id.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { slugOf } from '../markdown/slug.js';
import type { Path, YamlSource } from '../sources/yaml-source.js';

/**
 * The part of `yaml` at `base` as the schema has it, or undefined with every issue reported at its own words. A schema's
 * messages say what is expected: "a title, in words".
 */
export function checkShape<S extends v.GenericSchema>(
  schema: S,
  yaml: YamlSource,
  report: Report,
  base: Path = [],
): v.InferOutput<S> | undefined {
  const value = base.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], yaml.value);
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const inner = (issue.path ?? []).map(({ key }) => key as string | number);
    const path = [...base, ...inner];
    const key = String(path.at(-1) ?? '');
    if (issue.type === 'strict_object' && issue.expected === 'never') {
      const known = keysAt(schema as SchemaParts, inner.slice(0, -1));
      report('unknown-key', yaml.keyPlace(path), {
        message: `"${key}" is not a key that is used here.`,
        expected: `Keys: ${known.join(', ')}.`,
        mend: didYouMean(key, known),
      });
    } else if (issue.type === 'strict_object' && inner.length > 0 && issue.expected === `"${key}"`) {
      report('missing-key', yaml.startOf(path.slice(0, -1)), {
        message: `"${key}" is missing.`,
        expected: expectedAt(schema as SchemaParts, inner),
      });
    } else if (issue.type === 'regex' && issue.requirement === idPattern) {
      report('bad-id', yaml.place(path), {
        message: `${issue.received} is not an id.`,
        expected: 'Lower-case letters, digits and single hyphens, beginning with a letter.',
        mend: likeId(issue.input),
      });
    } else {
      report('bad-value', yaml.place(path), {
        message: key
          ? `The value of "${key}" is not as expected.`
          : yaml.value === null
            ? 'This file is empty.'
            : 'This is not as expected.',
        expected: issue.message.startsWith('Invalid') ? undefined : `Expected: ${issue.message}.`,
      });
    }
  }
  return undefined;
}

function likeId(input: unknown): string | undefined {
  const id = typeof input === 'string' ? slugOf(input, '') : '';
  return id === '' ? undefined : `Such as "${id}".`;
}

interface SchemaParts {
  entries?: Record<string, SchemaParts>;
  item?: SchemaParts;
  wrapped?: SchemaParts;
  message?: unknown;
}

function schemaAt(schema: SchemaParts, path: Path): SchemaParts | undefined {
  return path.reduce<SchemaParts | undefined>((at, key) => {
    const part = at?.wrapped ?? at;
    return typeof key === 'number' ? part?.item : part?.entries?.[key];
  }, schema);
}

function keysAt(schema: SchemaParts, path: Path): string[] {
  const at = schemaAt(schema, path);
  return Object.keys((at?.wrapped ?? at)?.entries ?? {});
}

function expectedAt(schema: SchemaParts, path: Path): string | undefined {
  const message = schemaAt(schema, path)?.message;
  return typeof message === 'string' ? `Expected: ${message}.` : undefined;
}
