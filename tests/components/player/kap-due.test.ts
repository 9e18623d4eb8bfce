import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/player/kap-due.js';

describe('kap-due', () => {
  it('speaks up when the day has passed, and only then', async () => {
    expect((await fixture(html`<kap-due date="2020-02-29"></kap-due>`)).textContent).to.equal('Overdue');
    expect((await fixture(html`<kap-due date="9999-12-31"></kap-due>`)).textContent).to.equal('');
    expect((await fixture(html`<kap-due></kap-due>`)).textContent).to.equal('');
  });
});
