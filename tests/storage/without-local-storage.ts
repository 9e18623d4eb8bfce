/** Runs `work` in a browser that keeps nothing: each look at localStorage throws. */
export function withoutLocalStorage(work: () => void): void {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('Not here', 'SecurityError');
    },
  });
  try {
    work();
  } finally {
    Object.defineProperty(globalThis, 'localStorage', own);
  }
}
