/** The keys of authors' files as JSON Schemas, for editors that complete and underline while one types. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { build as bundle } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { browserOptions, root } from './esbuild-options.mjs';

export async function buildSchemas() {
  const schemas = await authorSchemas();
  const course = toEditor(schemas.CourseFileSchema);
  // An entry is read on its own, so that one mistake does not hide the others.
  course.properties.modules.items = { anyOf: [{ type: 'string' }, withoutDraft(toEditor(schemas.EntrySchema))] };
  const files = {
    course,
    module: toEditor(schemas.ModuleFileSchema),
    lesson: toEditor(schemas.LessonHeadSchema),
    scenario: toEditor(schemas.ScenarioHeadSchema),
    ...(schemas.CompetenciesFileSchema && { competencies: toEditor(schemas.CompetenciesFileSchema) }),
  };
  mkdirSync(`${root}dist/schemas`, { recursive: true });
  for (const [name, schema] of Object.entries(files)) {
    writeFileSync(`${root}dist/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
}

/** The very schemas that `check` reads files with. */
async function authorSchemas() {
  const { outputFiles } = await bundle({
    ...browserOptions,
    entryPoints: ['src/authoring/files/author-schemas.ts'],
    outdir: 'dist',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** What is written, not what it is read as; what a schema says is expected becomes the words that an editor shows. */
function toEditor(schema) {
  return toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema: { message }, jsonSchema }) =>
      typeof message === 'string' ? { ...jsonSchema, description: message } : undefined,
  });
}

/** A part of a schema, which names no draft of its own. */
function withoutDraft(schema) {
  return { ...schema, $schema: undefined };
}
