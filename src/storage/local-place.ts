/**
 * Where the reader left a module, once more than in its record: localStorage answers at once, so that the first thing that
 * is painted is that place. The record counts where the two differ.
 */
export interface LocalPlace {
  lesson: string;
  anchor: string;
}

const keyOf = (module: string) => `kapstone:place:${module}`;

/** Undefined where none is kept, and where it cannot be read. */
export function localPlace(module: string): LocalPlace | undefined {
  try {
    const { lesson, anchor } = JSON.parse(localStorage.getItem(keyOf(module)) ?? '{}') as Partial<
      Record<keyof LocalPlace, unknown>
    >;
    return typeof lesson === 'string' && typeof anchor === 'string' ? { lesson, anchor } : undefined;
  } catch {
    return undefined;
  }
}

/** Without a place, nothing stays of the one before. */
export function keepLocalPlace(module: string, place: LocalPlace | undefined): void {
  try {
    if (place) localStorage.setItem(keyOf(module), JSON.stringify(place));
    else localStorage.removeItem(keyOf(module));
  } catch {
    // The record has it.
  }
}
