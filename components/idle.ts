/** Resolves when the browser has nothing better to do. Safari has no idle callback: there the next task has to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      resolve();
    };
    if ('requestIdleCallback' in globalThis) requestIdleCallback(end, { timeout: 500 });
    else setTimeout(end);
  });
}
