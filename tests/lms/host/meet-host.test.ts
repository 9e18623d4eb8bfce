import { expect } from '@open-wc/testing';
import { meetHost } from '../../../src/lms/host/meet-host.js';

const own = 'https://modules.example';
const clinic = 'https://clinic.example';
const about = { course: { id: 'kap', title: 'KAP' }, module: { id: 'history', title: 'History' } };
const head = { kapstone: 1, id: 'a' };
const init = { ...head, type: 'init', learner: { id: 'anna' } };

/** The page around, and a clock that goes on only when it is told to. */
function stage(origins: readonly string[] = [own, clinic]) {
  const posted: { type: string; to: string; code?: string; words?: string }[] = [];
  let hear: (data: unknown, origin: string) => void = () => {};
  let now = 0;
  let due: { at: number; run: () => void }[] = [];
  let ids = 0;
  const meeting = meetHost({
    door: {
      post: (message, to) => posted.push({ ...(message as { type: string }), to }),
      listen: (heard) => {
        hear = heard;
      },
    },
    origins,
    about,
    newId: () => `id-${(ids += 1)}`,
    later: (milliseconds, run) => {
      const entry = { at: now + milliseconds, run };
      due.push(entry);
      return () => {
        due = due.filter((each) => each !== entry);
      };
    },
  });
  const pass = (milliseconds: number) => {
    for (const end = now + milliseconds; now < end; now += 50) {
      const ripe = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { run } of ripe) run();
    }
  };
  const say = (data: unknown, origin = clinic) => {
    hear(data, origin);
  };
  return { posted, meeting, pass, say };
}

describe('a module that looks for the page around it', () => {
  it('calls until it is answered, and tells anybody only which module it is', async () => {
    const { posted, meeting, pass, say } = stage();
    pass(1000);
    const calls = posted.length;
    expect(calls).to.be.greaterThan(2);
    expect(new Set(posted.map(({ type, to }) => `${type} ${to}`))).to.deep.equal(new Set(['ready *']));
    say(init);
    pass(10_000);
    expect(posted).to.have.length(calls);
    const line = await meeting.soon;
    expect(line).to.include({ origin: clinic, name: 'clinic.example' });
  });

  it('answers a page that was there later, and then waits longer for what it has kept', async () => {
    const { posted, meeting, pass, say } = stage();
    pass(4000);
    say({ ...head, type: 'hello' });
    expect(posted.at(-1)).to.deep.include({ type: 'ready', to: clinic });
    pass(20_000);
    say({ ...init, name: 'Riverside' });
    expect(await meeting.soon).to.include({ name: 'Riverside' });
  });

  it('gives up in the end, and still hears who comes after that', async () => {
    const { meeting, pass, say } = stage();
    pass(6000);
    expect(await meeting.soon).to.deep.equal({ code: 'silent', detail: '' });
    say(init);
    expect((await meeting.ever).origin).to.equal(clinic);
  });

  it('speaks to the one origin that answered, and hears no other', async () => {
    const { posted, meeting, say } = stage();
    say(init);
    const line = await meeting.ever;
    const heard: string[] = [];
    line.listen(({ type }) => heard.push(type));
    line.post({ type: 'closing' }, 'last');
    expect(posted.at(-1)).to.deep.equal({ kapstone: 1, id: 'last', type: 'closing', to: clinic });
    const before = posted.length;
    say({ ...head, type: 'end' }, own);
    say({ ...head, type: 'end' }, 'https://mallory.example');
    say({ ...init, learner: { id: 'mallory' } });
    say({ ...head, type: 'kept' });
    say({ ...head, type: 'kept', of: 'last' });
    expect(heard).to.deep.equal(['kept']);
    expect(posted).to.have.length(before);
  });

  it('refuses a page that it was not packaged for, once, and says what would help', async () => {
    const { posted, meeting, say } = stage([own]);
    for (let turn = 0; turn < 5; turn += 1) say(init);
    expect(await meeting.soon).to.deep.equal({ code: 'origin', detail: clinic });
    const problems = posted.filter(({ type }) => type === 'problem');
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({ code: 'origin', to: clinic });
    expect(problems[0]?.words).to.include(`--host ${clinic}`);
  });

  it('says of a page without an origin that it has none, to whoever it is', () => {
    const { posted, say } = stage();
    say(init, 'null');
    expect(posted.at(-1)).to.include({ code: 'origin', to: '*' });
  });

  it('names another version, and what is wrong with a message', async () => {
    const newer = stage();
    newer.say({ ...init, kapstone: 2 });
    expect(await newer.meeting.soon).to.deep.equal({ code: 'version', detail: '2' });
    const wrong = stage();
    wrong.say({ ...init, pass: 80 });
    expect(await wrong.meeting.soon).to.include({ code: 'shape' });
    expect(wrong.posted.at(-1)?.words).to.match(/^pass/);
    wrong.say(init);
    expect((await wrong.meeting.ever).origin).to.equal(clinic);
  });

  it('has no ear for what is not of this protocol, from wherever', () => {
    const { posted, say } = stage([own]);
    const before = posted.length;
    for (const data of [null, 'hello', { type: 'webpackOk' }, '{"kapstone":"1"}']) say(data, 'https://any.example');
    expect(posted).to.have.length(before);
  });
});
