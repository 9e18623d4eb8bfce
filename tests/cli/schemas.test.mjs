import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = `${root}modules`;
const ajv = new Ajv({ allErrors: true });
const validators = new Map();

function mistakes(name, value) {
  if (!validators.has(name)) {
    const schema = JSON.parse(readFileSync(`${root}dist/schemas/${name}.json`, 'utf8'));
    validators.set(name, ajv.compile({ ...schema, $schema: undefined }));
  }
  const validate = validators.get(name);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const yamlOf = (path) => parse(readFileSync(path, 'utf8'));
const headOf = (path) => parse(/^---\n([^]*?)\n---/.exec(readFileSync(path, 'utf8'))[1]);
const folders = readdirSync(modules).filter((name) => existsSync(`${modules}/${name}/module.yaml`));
const filesIn = (part) =>
  folders.flatMap((folder) =>
    existsSync(`${modules}/${folder}/${part}`)
      ? readdirSync(`${modules}/${folder}/${part}`).map((name) => `${modules}/${folder}/${part}/${name}`)
      : [],
  );

describe('the JSON Schemas', () => {
  it('take the course as it is', () => {
    assert.deepEqual(mistakes('course', yamlOf(`${modules}/course.yaml`)), []);
    for (const folder of folders) assert.deepEqual(mistakes('module', yamlOf(`${modules}/${folder}/module.yaml`)), []);
    for (const [part, name] of [
      ['lessons', 'lesson'],
      ['scenarios', 'scenario'],
    ]) {
      assert.ok(filesIn(part).length > 0);
      for (const path of filesIn(part)) assert.deepEqual(mistakes(name, headOf(path)), [], path);
    }
    if (existsSync(`${modules}/competencies.yaml`))
      assert.deepEqual(mistakes('competencies', yamlOf(`${modules}/competencies.yaml`)), []);
  });

  it('refuse a slip in a key, a number in words, an id that is none', () => {
    const lesson = { id: 'words', title: 'Words', objectives: ['classes'], minutes: 5 };
    assert.deepEqual(mistakes('lesson', lesson), []);
    assert.equal(mistakes('lesson', { ...lesson, minuets: 5 }).length, 1);
    assert.equal(mistakes('lesson', { ...lesson, minutes: 'five' }).length, 1);
    assert.equal(mistakes('lesson', { ...lesson, id: 'Words 1' }).length, 1);
    assert.equal(mistakes('lesson', { ...lesson, title: undefined }).length, 1);
    const course = { id: 'c', title: 'C', language: 'en', summary: 'S.', modules: ['a', { id: 'b', planned: true }] };
    assert.deepEqual(mistakes('course', course), []);
    assert.notDeepEqual(mistakes('course', { ...course, modules: [{ id: 'b', plannd: true }] }), []);
  });

  it('say what is expected, in the words of check', () => {
    const { properties } = JSON.parse(readFileSync(`${root}dist/schemas/module.json`, 'utf8'));
    assert.equal(properties.edition.description, 'an edition in quotes, such as "1.0"');
  });
});
