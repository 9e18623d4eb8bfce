import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { assign, createActor, setup, type ActorRefFrom } from 'xstate';
import { Select } from '../../components/select.js';

const counter = setup({
  types: { context: {} as { count: number; other: number }, events: {} as { type: 'count' | 'other' } },
}).createMachine({
  context: { count: 0, other: 0 },
  on: {
    count: { actions: assign({ count: ({ context }) => context.count + 1 }) },
    other: { actions: assign({ other: ({ context }) => context.other + 1 }) },
  },
});
type Counter = ActorRefFrom<typeof counter>;

class TestCounter extends LitElement {
  actor: Counter | undefined;
  drawings = 0;
  readonly #count = new Select(
    this,
    () => this.actor,
    ({ context }) => context.count,
  );

  override render() {
    this.drawings += 1;
    return html`${this.#count.value ?? 'none'}`;
  }
}
customElements.define('test-counter', TestCounter);

async function shown(element: TestCounter): Promise<string> {
  await element.updateComplete;
  return element.shadowRoot!.textContent;
}

describe('Select', () => {
  let element: TestCounter;
  let actor: Counter;
  beforeEach(() => {
    actor = createActor(counter).start();
    element = new TestCounter();
    element.actor = actor;
    document.body.append(element);
  });
  afterEach(() => {
    element.remove();
  });

  it('updates the element when what it selects changes, and only then', async () => {
    expect(await shown(element)).to.equal('0');
    actor.send({ type: 'count' });
    expect(await shown(element)).to.equal('1');
    const { drawings } = element;
    actor.send({ type: 'other' });
    expect(await shown(element)).to.equal('1');
    expect(element.drawings).to.equal(drawings);
  });

  it('follows an actor that comes late, and another one', async () => {
    element.actor = undefined;
    element.requestUpdate();
    expect(await shown(element)).to.equal('none');
    const other = createActor(counter).start();
    element.actor = other;
    element.requestUpdate();
    expect(await shown(element)).to.equal('0');
    other.send({ type: 'count' });
    expect(await shown(element)).to.equal('1');
    const { drawings } = element;
    actor.send({ type: 'count' });
    await element.updateComplete;
    expect(element.drawings, 'the first one is let go').to.equal(drawings);
  });

  it('rests while the element is out of the page and is up to date when it is back', async () => {
    await element.updateComplete;
    element.remove();
    const { drawings } = element;
    actor.send({ type: 'count' });
    await element.updateComplete;
    expect(element.drawings).to.equal(drawings);
    document.body.append(element);
    expect(await shown(element)).to.equal('1');
    actor.send({ type: 'count' });
    expect(await shown(element)).to.equal('2');
  });
});
