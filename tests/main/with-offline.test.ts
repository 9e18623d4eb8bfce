import { expect } from '@open-wc/testing';
import { keepOffline } from '../../src/main/with-offline.js';

describe('asking the browser to keep the site’s pages', () => {
  const { prototype } = ServiceWorkerContainer;
  const real = prototype.register;
  let asked: string[];
  let answer: () => Promise<ServiceWorkerRegistration>;

  beforeEach(() => {
    asked = [];
    answer = () => Promise.resolve({} as ServiceWorkerRegistration);
    prototype.register = (address) => {
      asked.push(String(address));
      return answer();
    };
  });

  afterEach(() => {
    prototype.register = real;
    for (const name of ['connection', 'serviceWorker']) Reflect.deleteProperty(navigator, name);
  });

  const pretend = (name: string, value: unknown) =>
    Object.defineProperty(navigator, name, { configurable: true, value });

  it('is done by the address of the service worker', async () => {
    await keepOffline('../service-worker.js');
    expect(asked).to.deep.equal(['../service-worker.js']);
  });

  it('is left where the reader is sparing with data', async () => {
    pretend('connection', { saveData: true });
    await keepOffline('service-worker.js');
    expect(asked).to.deep.equal([]);
  });

  it('is left where there is no such thing', async () => {
    pretend('serviceWorker', undefined);
    await keepOffline('service-worker.js');
    expect(asked).to.deep.equal([]);
  });

  it('says nothing where the browser does not want to', async () => {
    answer = () => Promise.reject(new DOMException('Not in a private window', 'SecurityError'));
    await keepOffline('service-worker.js');
    expect(asked).to.have.length(1);
  });
});
