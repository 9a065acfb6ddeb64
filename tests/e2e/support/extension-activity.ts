import type { CDPSession, Page } from '@playwright/test';

const isExtension = (url: string): boolean => url.startsWith('chrome-extension://');

/** What of an extension the browser itself sees on one page: scripts, worlds, and functions that run. */
export class ExtensionActivity {
  /** Scripts of an extension that the page's process parsed, by path. */
  readonly scripts: string[] = [];
  /** Worlds that an extension's scripts live in. */
  worlds = 0;
  private readonly scriptIds = new Set<string>();
  /** The browser's numbers of the worlds that are there now. */
  private contexts: number[] = [];

  private constructor(private readonly session: CDPSession) {}

  /** Watches a page from before it loads. */
  static async of(page: Page): Promise<ExtensionActivity> {
    const session = await page.context().newCDPSession(page);
    const activity = new ExtensionActivity(session);
    session.on('Debugger.scriptParsed', ({ url, scriptId }) => {
      if (!isExtension(url)) return;
      activity.scripts.push(new URL(url).pathname);
      activity.scriptIds.add(scriptId);
    });
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (!isExtension(context.origin)) return;
      activity.worlds += 1;
      activity.contexts.push(context.id);
    });
    session.on('Runtime.executionContextsCleared', () => {
      activity.contexts = [];
    });
    await session.send('Debugger.enable');
    await session.send('Runtime.enable');
    await session.send('Profiler.enable');
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    return activity;
  }

  /** Names of an extension's functions that ran since it was last asked. */
  async ran(): Promise<string[]> {
    const { result } = await this.session.send('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => isExtension(url))
      .flatMap(({ functions }) =>
        functions
          .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
          .map((one) => one.functionName || '(script)'),
      );
  }

  /** Types of the listeners that an extension's scripts have on window and document. */
  async listeners(): Promise<string[]> {
    const found: string[] = [];
    // Each world is shown its own listeners only.
    for (const contextId of this.contexts)
      for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
        const { result } = await this.session.send('Runtime.evaluate', { expression, contextId });
        const { listeners } = await this.session.send('DOMDebugger.getEventListeners', {
          objectId: result.objectId ?? '',
        });
        const own = listeners.filter(({ scriptId }) => this.scriptIds.has(scriptId));
        found.push(...own.map(({ type }) => `${expression} ${type}`));
      }
    return found;
  }
}
