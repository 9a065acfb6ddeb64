import { browser } from '../../src/browser';
import type { Notification } from '../../src/messages';

/** What a content script does on a page, until the signal. */
export type BeginCompanion = (
  signal: AbortSignal,
  onNotification: (listener: (message: Notification) => unknown) => void,
) => void;

/**
 * Runs a content script once on a page, however often it is injected, until the background says stop, the extension
 * goes away, or a newer version of it takes over. Everything that `begin` adds hangs on the signal.
 */
export function runOnce(name: string, begin: BeginCompanion): void {
  const event = `${browser.runtime.id} ${name}`;
  const world = globalThis as { companions?: Map<string, AbortController> };
  world.companions ??= new Map();
  const running = world.companions.get(name);
  if (running && !running.signal.aborted && browser.runtime.id) return;
  // A version that an update left behind lives in another world: only the document is shared with it.
  document.dispatchEvent(new CustomEvent(event));
  const controller = new AbortController();
  const { signal } = controller;
  world.companions.set(name, controller);
  document.addEventListener(event, () => controller.abort(), { signal });

  const listeners: ((message: Notification) => unknown)[] = [];
  const hear = (message: unknown): Promise<unknown> | undefined => {
    const notification = message as Notification;
    if (notification.kind === 'stop') controller.abort();
    for (const listener of listeners) {
      const reply = listener(notification);
      if (reply !== undefined) return Promise.resolve(reply);
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
  begin(signal, (listener) => listeners.push(listener));
}
