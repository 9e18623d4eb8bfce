/** Where an embed stood, in an entry of the host page's history. */
export interface Stand {
  page: string;
  anchor?: string;
  /** Pixels of the embed's top edge from the top of the window. */
  edge?: number;
}

/**
 * What an embed keeps in the history of its host page, so that Back and Forward lead from page to page within it. The address
 * stays as it is, unless the host has a query parameter for it; what else is in an entry stays too. Of several embeds each has
 * its own key.
 */
export class HostHistory {
  constructor(
    private readonly key: string,
    /** Name of the parameter. */
    private readonly query: string | undefined,
  ) {}

  /** In the present entry; where there is none, in the address. */
  get stand(): Stand | undefined {
    const stand = this.#all[this.key] as Partial<Stand> | undefined;
    if (typeof stand?.page === 'string') return stand as Stand;
    const named = this.query === undefined ? null : new URLSearchParams(location.search).get(this.query);
    const [page, anchor] = named?.split('#') ?? [];
    return page ? { page, ...(anchor && { anchor }) } : undefined;
  }

  /** Notes where the embed stands in the present entry, before it is left. */
  note(stand: Stand): void {
    history.replaceState(this.#with(stand), '');
  }

  /** Adds an entry. */
  push(stand: Stand): void {
    history.pushState(this.#with(stand), '', this.#addressOf(stand));
  }

  get #all(): Record<string, unknown> {
    const { kapstone } = (history.state ?? {}) as { kapstone?: Record<string, unknown> };
    return kapstone ?? {};
  }

  #with(stand: Stand): object {
    return { ...(history.state as object | null), kapstone: { ...this.#all, [this.key]: stand } };
  }

  #addressOf({ page, anchor }: Stand): string {
    if (this.query === undefined) return location.href;
    const url = new URL(location.href);
    url.searchParams.set(this.query, anchor ? `${page}#${anchor}` : page);
    return url.href;
  }
}
