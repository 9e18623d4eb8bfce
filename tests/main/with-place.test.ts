import { expect } from '@open-wc/testing';
import { brought } from '../../src/main/with-place.js';
import { localPlace } from '../../src/storage/local-place.js';
import { Memory, memoryStore } from '../../src/storage/memory-store.js';
import { heard } from '../session/held-store.js';
import { moduleId, visit } from '../session/visit.js';

describe('with-place', () => {
  let memory: Memory;
  const open = async () => {
    const { session } = await visit(memoryStore(memory));
    brought.follow!(session, 'kapstone');
    return session;
  };
  const page = (launched: unknown) => Object.assign(globalThis, { kapstone: { launched } });
  const place = () => localPlace(moduleId);

  beforeEach(() => {
    localStorage.clear();
    memory = new Memory();
    page(undefined);
  });
  after(() => {
    Reflect.deleteProperty(globalThis, 'kapstone');
  });

  it('keeps the place that is reached, and none at the top', async () => {
    const session = await open();
    session.send({ type: 'place.reached', lesson: 'words', anchor: 'second' });
    expect(place()).to.deep.equal({ lesson: 'words', anchor: 'second' });
    session.send({ type: 'place.reached', lesson: 'words' });
    expect(place()).to.equal(undefined);
  });

  it('forgets it when the lesson is finished', async () => {
    const session = await open();
    session.send({ type: 'place.reached', lesson: 'words', anchor: 'second' });
    session.send({ type: 'lesson.finished', lesson: 'words' });
    expect(place()).to.equal(undefined);
  });

  it('forgets it when the record is erased, here or in another tab', async () => {
    const [here, there] = [await open(), await open()];
    here.send({ type: 'place.reached', lesson: 'words', anchor: 'second' });
    await heard();
    there.send({ type: 'erased' });
    await heard();
    expect(here.getSnapshot().context.record.bookmark).to.equal(undefined);
    expect(place()).to.equal(undefined);
  });

  it('keeps none in the frame of a launch page', async () => {
    page({});
    const session = await open();
    session.send({ type: 'place.reached', lesson: 'words', anchor: 'second' });
    expect(place()).to.equal(undefined);
  });
});
