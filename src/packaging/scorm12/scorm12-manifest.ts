import type { StatusPolicy } from '../../course/launch-data.js';
import { el, type ElementNode } from '../../course/markup/element.js';
import { identifier, workload, type LaunchedModule } from '../launched-module.js';
import { ownFiles, packageId, packageTitle, type Packaged } from '../manifest.js';
import { passMark } from '../pass-mark.js';
import { writeXml } from '../write-xml.js';

const imscp = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const imsmd = 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1';
const adlcp = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';

/** `imsmanifest.xml` of SCORM 1.2: the course is its organization, each module a SCO (CAM 2.3). */
export function scorm12Manifest(packaged: Packaged): string {
  const { modules, course } = packaged;
  const organization = identifier('course', course.id);
  return writeXml(
    el(
      'manifest',
      {
        identifier: packageId(packaged),
        xmlns: imscp,
        'xmlns:adlcp': adlcp,
        'xmlns:imsmd': imsmd,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${imscp} imscp_rootv1p1p2.xsd ${imsmd} imsmd_rootv1p2p1.xsd ${adlcp} adlcp_rootv1p2.xsd`,
      },
      el('metadata', {}, el('schema', {}, 'ADL SCORM'), el('schemaversion', {}, '1.2')),
      el(
        'organizations',
        { default: organization },
        el(
          'organization',
          { identifier: organization },
          el('title', {}, title(packageTitle(packaged))),
          ...modules.map((launched) => item(launched, packaged.status)),
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
              'adlcp:scormtype': 'sco',
              href: launched.href,
            },
            ...ownFiles(packaged, launched).map((path) => el('file', { href: path })),
          ),
        ),
      ),
    ),
  );
}

function item({ module, requires }: LaunchedModule, status: StatusPolicy): ElementNode {
  const mark = passMark(module, status);
  const waits = prerequisites(requires);
  return el(
    'item',
    {
      identifier: identifier('item', module.id),
      identifierref: identifier('sco', module.id),
      isvisible: true,
    },
    el('title', {}, title(module.title)),
    el('metadata', {}, lom(module)),
    ...(waits === undefined ? [] : [el('adlcp:prerequisites', { type: 'aicc_script' }, waits)]),
    ...(mark === undefined ? [] : [el('adlcp:masteryscore', {}, String(Number((mark * 100).toFixed(2))))]),
  );
}

/** What an LMS is to ask for before it opens a module; undefined where that is nothing, or more than the schema's 200 characters hold. */
export function prerequisites(requires: readonly string[]): string | undefined {
  const script = requires.map((id) => identifier('item', id)).join('&');
  return script === '' || script.length > 200 ? undefined : script;
}

/** The schema has room for 200 characters. */
function title(text: string): string {
  const characters = Array.from(text);
  return characters.length > 200 ? `${characters.slice(0, 199).join('')}…` : text;
}

/** CAM 2.2.4.4: what a course finder shows, and how long it takes. */
function lom(module: LaunchedModule['module']): ElementNode {
  const words = (text: string) => el('imsmd:langstring', { 'xml:lang': module.language }, text);
  return el(
    'imsmd:lom',
    {},
    el(
      'imsmd:general',
      {},
      el('imsmd:title', {}, words(module.title)),
      el('imsmd:language', {}, module.language),
      el('imsmd:description', {}, words(module.summary)),
    ),
    el('imsmd:lifecycle', {}, el('imsmd:version', {}, words(module.edition))),
    el('imsmd:educational', {}, el('imsmd:typicallearningtime', {}, el('imsmd:datetime', {}, workload(module)))),
  );
}
