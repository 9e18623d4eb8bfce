import { Strategy, type StrategyOptions } from 'workbox-strategies/Strategy.js';
import type { StrategyHandler } from 'workbox-strategies/StrategyHandler.js';

/** Milliseconds that somebody with hardly any network looks at the page before. */
export const patience = 4000;

/**
 * The server's page, passed on as it comes; what is kept of it where there is no server, where it is out of order, or where it takes too
 * long. Unlike `NetworkFirst` it judges a page that was asked for while the worker was being started, and copies none that nobody keeps.
 */
export class ServerFirst extends Strategy {
  readonly #keeps: boolean;
  readonly #missing: () => Response;

  /**
   * @param keeps Whether what comes is kept.
   * @param missing Where there is neither a server nor anything kept.
   */
  constructor({
    keeps,
    missing,
    ...options
  }: Pick<StrategyOptions, 'cacheName' | 'plugins'> & { keeps: boolean; missing: () => Response }) {
    super(options);
    this.#keeps = keeps;
    this.#missing = missing;
  }

  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const asked = ask(request, handler.event as FetchEvent);
    // It is copied before it is passed on.
    if (this.#keeps) void handler.waitUntil(asked.then((page) => page && handler.cachePut(request, page.clone())));
    const inTime = await Promise.race([asked, late()]);
    return inTime ?? (await handler.cacheMatch(request)) ?? (await asked) ?? this.#missing();
  }
}

/** Undefined where no server answers, or one that is out of order. */
async function ask(request: Request, event: FetchEvent): Promise<Response | undefined> {
  try {
    const preloaded = (await event.preloadResponse) as Response | undefined;
    const page = preloaded ?? (await fetch(request));
    return page.status < 500 ? page : undefined;
  } catch {
    return undefined;
  }
}

function late(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience, undefined);
  });
}
