import { moduleIri } from '../../course/iri.js';
import { el, type ElementNode } from '../../course/markup/element.js';
import type { Module } from '../../course/module.js';
import { identifier, primaryObjective, workload, type LaunchedModule } from '../launched-module.js';
import { ownFiles, packageId, packageTitle, type Packaged } from '../manifest.js';
import { passMark, saysPassed } from '../pass-mark.js';
import { writeXml } from '../write-xml.js';

const schemas = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
};

/** `imsmanifest.xml` of SCORM 2004 4th Edition: the course is its organization, each module a SCO (CAM 3.4). */
export function scorm2004Manifest(packaged: Packaged): string {
  const { modules, course } = packaged;
  const organization = identifier('course', course.id);
  const awaited = new Set(modules.flatMap(({ requires }) => requires));
  const known = new Map(modules.map(({ module }) => [module.id, { module, isAwaited: awaited.has(module.id) }]));
  return writeXml(
    el(
      'manifest',
      {
        identifier: packageId(packaged),
        xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
        'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
        'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
        'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
        'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
        'xmlns:lom': 'http://ltsc.ieee.org/xsd/LOM',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': Object.entries(schemas).flat().join(' '),
      },
      el('metadata', {}, el('schema', {}, 'ADL SCORM'), el('schemaversion', {}, '2004 4th Edition')),
      el(
        'organizations',
        { default: organization },
        el(
          'organization',
          // What was satisfied in this course says nothing about any other.
          { identifier: organization, structure: 'hierarchical', 'adlseq:objectivesGlobalToSystem': false },
          el('title', {}, packageTitle(packaged)),
          ...modules.map((launched) => item(launched, packaged, known)),
          el('imsss:sequencing', {}, el('imsss:controlMode', { choice: true, flow: true })),
        ),
      ),
      el(
        'resources',
        {},
        ...modules.map((launched) =>
          el(
            'resource',
            {
              identifier: identifier('sco', launched.module.id),
              type: 'webcontent',
              'adlcp:scormType': 'sco',
              href: launched.href,
            },
            ...ownFiles(packaged, launched).map((path) => el('file', { href: path })),
          ),
        ),
      ),
    ),
  );
}

type Known = ReadonlyMap<string, { module: Module; isAwaited: boolean }>;

function item({ module, requires }: LaunchedModule, packaged: Packaged, known: Known): ElementNode {
  const { status } = packaged;
  // Only who has passed a module satisfies its objective (SN 4.2.1).
  const waits = requires.filter((id) => {
    const needed = known.get(id)?.module;
    return needed && saysPassed(needed, status);
  });
  return el(
    'item',
    {
      identifier: identifier('item', module.id),
      identifierref: identifier('sco', module.id),
      isvisible: true,
    },
    el('title', {}, module.title),
    el('metadata', {}, lom(module)),
    // CAM 3.4.1.11: completed is who has a progress measure of 1, which the launch page reports.
    el('adlcp:completionThreshold', { completedByMeasure: true, minProgressMeasure: '1.0' }),
    el(
      'imsss:sequencing',
      {},
      ...(waits.length > 0 ? [el('imsss:sequencingRules', {}, ...waits.map(closedUntil))] : []),
      // Where nobody is said to pass or fail, a module counts for the completion of the course, not for its success.
      ...(saysPassed(module, status)
        ? []
        : [el('imsss:rollupRules', { rollupObjectiveSatisfied: false, objectiveMeasureWeight: '0' })]),
      objectives(module, waits, packaged, known.get(module.id)?.isAwaited === true),
      // CAM 5.1.10: the LMS infers neither from the module having been opened and left.
      el('imsss:deliveryControls', { completionSetByContent: true, objectiveSetByContent: true }),
    ),
    // The pages bring their own way on and back. What ends or suspends the session stays: it is the learner's way out.
    el(
      'adlnav:presentation',
      {},
      el(
        'adlnav:navigationInterface',
        {},
        el('adlnav:hideLMSUI', {}, 'continue'),
        el('adlnav:hideLMSUI', {}, 'previous'),
      ),
    ),
  );
}

/** SN 4.3.2: not known counts as not satisfied. */
function closedUntil(id: string): ElementNode {
  const condition = (name: string) =>
    el('imsss:ruleCondition', { referencedObjective: waited(id), operator: 'not', condition: name });
  return el(
    'imsss:preConditionRule',
    {},
    el(
      'imsss:ruleConditions',
      { conditionCombination: 'any' },
      condition('objectiveStatusKnown'),
      condition('satisfied'),
    ),
    el('imsss:ruleAction', { action: 'disabled' }),
  );
}

const waited = (module: string): string => `waits_${module}`;

/** CAM 5.1.7: the module itself, which its pass mark is of; its objectives; and those of the modules that it waits for. */
function objectives(
  module: Module,
  waits: readonly string[],
  { course, status }: Packaged,
  isAwaited: boolean,
): ElementNode {
  const mark = passMark(module, status);
  const shared = (id: string, how: Record<string, boolean>) =>
    el('imsss:mapInfo', { targetObjectiveID: moduleIri(course, id), ...how });
  return el(
    'imsss:objectives',
    {},
    el(
      'imsss:primaryObjective',
      { objectiveID: primaryObjective(module.id), satisfiedByMeasure: mark !== undefined },
      ...(mark === undefined ? [] : [el('imsss:minNormalizedMeasure', {}, String(mark))]),
      ...(isAwaited ? [shared(module.id, { readSatisfiedStatus: true, writeSatisfiedStatus: true })] : []),
    ),
    ...module.objectives.map(({ id }) => el('imsss:objective', { objectiveID: id })),
    ...waits.map((id) => el('imsss:objective', { objectiveID: waited(id) }, shared(id, { readSatisfiedStatus: true }))),
  );
}

/** IEEE 1484.12.3, its loose binding. */
function lom(module: Module): ElementNode {
  const words = (text: string) => el('lom:string', { language: module.language }, text);
  return el(
    'lom:lom',
    {},
    el(
      'lom:general',
      {},
      el('lom:title', {}, words(module.title)),
      el('lom:language', {}, module.language),
      el('lom:description', {}, words(module.summary)),
    ),
    el('lom:lifeCycle', {}, el('lom:version', {}, words(module.edition))),
    el('lom:educational', {}, el('lom:typicalLearningTime', {}, el('lom:duration', {}, workload(module)))),
  );
}
