import { api } from '../../src/browser-native';
import type { Notification } from '../../src/messages/responses';

/**
 * Runs a content script once on a page, however often it is injected, until the background says stop, the extension
 * goes away, or a newer version of it takes over. Everything that `begin` adds hangs on the signal.
 * @param start may end it all by itself with `end`; gives what hears the background's notifications and answers them; they wait until it is there
 */
export function runOnce(
  name: string,
  start: (
    signal: AbortSignal,
    end: () => void,
  ) => Promise<((notification: Notification) => unknown) | undefined>,
): void {
  const event = `${api.runtime.id} ${name}`;
  const world = globalThis as { companions?: Map<string, AbortController> };
  world.companions ??= new Map();
  const running = world.companions.get(name);
  if (running && !running.signal.aborted && api.runtime.id) return;
  // A version that an update left behind lives in another world: only the document is shared with it.
  document.dispatchEvent(new CustomEvent(event));
  const controller = new AbortController();
  const { signal } = controller;
  world.companions.set(name, controller);
  document.addEventListener(event, () => controller.abort(), { signal });

  const ready = start(signal, () => controller.abort());
  const onNotification = (
    notification: Notification,
    _sender: unknown,
    answer: (reply: unknown) => void,
  ): true => {
    if (notification.kind === 'shut-down') controller.abort();
    void ready.then(async (listener) => answer((await listener?.(notification)) ?? null));
    // Keeps the channel open for the answer.
    return true;
  };
  api.runtime.onMessage.addListener(onNotification);
  signal.addEventListener('abort', () => api.runtime?.onMessage?.removeListener(onNotification));
}
