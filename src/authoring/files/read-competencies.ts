import type { Competency } from '../../course/competency.js';
import { CompetenciesFileSchema } from './author-schemas.js';
import { checkShape } from './check-shape.js';
import type { Citations } from '../citations/citations.js';
import { readYaml } from './read-lesson.js';
import type { Recalling } from '../reading.js';
import type { SourceText } from '../sources/source-text.js';
import type { YamlSource } from '../sources/yaml-source.js';

/** competencies.yaml as it was read. */
export interface CompetenciesFile {
  yaml: YamlSource;
  competencies: Competency[];
}

/** Reads competencies.yaml. Whether its objectives exist is for a check to say. */
export function readCompetencies(
  source: SourceText,
  citations: Citations,
  recalling: Recalling,
): CompetenciesFile | undefined {
  const yaml = readYaml(source, recalling);
  const file = yaml && checkShape(CompetenciesFileSchema, yaml, recalling.report);
  if (!file) return undefined;
  const competencies = file.map(({ id, title, text, cite = [], objectives }, index) => {
    const references = cite.filter((key, at) => citations.isCitable(key, yaml.place([index, 'cite', at])));
    const competency: Competency = { id, title, text, references, citation: '', objectives: objectives.map(splitOf) };
    citations.gather(
      references.map((key) => ({ id: key })),
      '',
      competency,
    );
    return competency;
  });
  return { yaml, competencies };
}

function splitOf(path: string): Competency['objectives'][number] {
  const [module = '', objective = ''] = path.split('/');
  return { module, objective };
}
