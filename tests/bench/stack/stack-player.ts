import { provide } from '@lit/context';
import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { createActor } from 'xstate';
import { stackContext, type StackActor } from './stack-context.js';
import { stackMachine } from './stack-machine.js';

@customElement('bench-player')
export class BenchPlayer extends LitElement {
  @provide({ context: stackContext })
  @property({ attribute: false })
  actor: StackActor = createActor(stackMachine).start();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return false;
  }
}
