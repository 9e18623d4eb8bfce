/** The part `launch-embed` of the player: what the launch page runs that a host page shows in a frame. */
import type { LaunchData } from '../course/launch-data.js';
import type { HostLine } from '../lms/host/host-line.js';
import { HostLms } from '../lms/host/host-lms.js';
import { protocolVersion } from '../lms/host/host-protocol.js';
import { newId } from '../lms/host/new-id.js';
import { meetHost, type Door, type Meeting, type MeetingTrouble } from '../lms/host/meet-host.js';
import { frameHeight } from './frame-height.js';
import { later } from './later.js';
import { launchWith, type Launching } from './launch.js';

/** Why there is nobody to tell, in the learner's words. What becomes of the work is said beside them. */
const words: Readonly<Record<MeetingTrouble['code'], (detail: string) => string>> = {
  silent: () => 'The page around this module does not answer, so nobody hears of what you do here.',
  origin: (origin) =>
    `This module was not packaged for the page around it (${origin}), so nobody hears of what you do here.`,
  version: () =>
    'The page around this module and the module are of different editions, so nobody hears of what you do here.',
  shape: () => 'The page around this module does not speak as it should, so nobody hears of what you do here.',
};

export function launch(): Promise<void> {
  let line: HostLine | undefined;
  let meeting: Meeting | undefined;
  let launched: Launching | undefined;
  let missing = 'This module was opened by itself, so nobody hears of what you do here.';
  const open = (launching: Launching, found: HostLine) => {
    line = found;
    return hostLms(launching, found);
  };
  return launchWith(
    async (launching) => {
      launched = launching;
      if (window.parent === window) return undefined;
      if (window.origin === 'null') {
        missing =
          'The frame of this module has no origin of its own, so nothing can be kept or told. The page around it has to allow that: sandbox="allow-scripts allow-same-origin".';
        tellSandboxed();
        return undefined;
      }
      meeting = meetHost({
        door: doorTo(window.parent),
        origins: [window.origin, ...(launching.data.hosts ?? [])],
        about: aboutOf(launching.data),
        newId,
        later,
      });
      const found = await meeting.soon;
      if (!('code' in found)) return open(launching, found);
      const { code, detail } = found;
      missing = words[code](detail);
      return undefined;
    },
    {
      name: () => line?.name ?? 'the page around this module',
      missing: () => missing,
      // It stands in a page that has ways of its own.
      hasWayOut: false,
      scope: () => line?.origin ?? '',
      late: () => {
        const launching = launched;
        return launching && meeting?.ever.then((found) => open(launching, found));
      },
      shown: (frame) => {
        frame.addEventListener('load', () => {
          line?.post({ type: 'page', title: frame.contentDocument?.title ?? '' });
        });
        frameHeight(frame, (height) => {
          if (line?.init.height === 'content') line.post({ type: 'height', height });
        });
      },
    },
  );
}

function hostLms(launching: Launching, line: HostLine): HostLms {
  const { data, module, newAttempt } = launching;
  return new HostLms({
    outline: data.module,
    policy: data.status,
    iri: data.iri,
    language: data.course.language,
    tellsAnswers: data.tellsAnswers,
    module,
    line,
    session: newId(),
    newAttempt,
    now: () => launching.now(),
    later,
  });
}

function doorTo(page: Window): Door {
  return {
    post: (message, to) => {
      page.postMessage(message, to);
    },
    listen: (heard) => {
      window.addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
        if (source === page) heard(data, origin);
      });
    },
  };
}

function aboutOf({ course, module }: LaunchData) {
  return { course: { id: course.id, title: course.title }, module: { id: module.id, title: module.title } };
}

/** Nothing of a learner is in it, and it could not be addressed to anybody. */
function tellSandboxed(): void {
  window.parent.postMessage(
    {
      kapstone: protocolVersion,
      id: newId(),
      type: 'problem',
      code: 'sandbox',
      words: 'Add allow-same-origin to the sandbox of the frame.',
    },
    '*',
  );
}
