/** What a page of a site brings so that the course opens without a network. */

/**
 * Asks the browser to keep the site's pages, when the page has come and there is time. Does nothing, and says nothing, where
 * that cannot be: from a file, in a private window, in another site's frame, or where the reader is sparing with data.
 *
 * @param address The service worker's, from the page.
 */
export async function keepOffline(address: string): Promise<void> {
  const { serviceWorker, connection } = navigator as MaybeOffline;
  if (!serviceWorker || window.top !== window || connection?.saveData) return;
  if (document.readyState !== 'complete')
    await new Promise((resolve) => {
      addEventListener('load', resolve, { once: true });
    });
  try {
    await serviceWorker.register(trusted(address));
  } catch {
    // The course works as well without.
  }
}

interface MaybeOffline {
  /** Absent where the page did not come by https. */
  serviceWorker?: ServiceWorkerContainer;
  connection?: { saveData?: boolean };
}

/** The page's policy lets a script be loaded from an address only where this says that it may. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  return trustedTypes.createPolicy('kapstone', { createScriptURL: () => address }).createScriptURL('') as string;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => unknown };
}
