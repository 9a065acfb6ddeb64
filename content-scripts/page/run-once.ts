import { api, isExtensionGone } from '../../src/browser-native';
import type { Notification } from '../../src/messages/responses';

/** An orphan is taken away within this time (ms). It fills nothing before either: what fills asks for itself. */
const ORPHAN_CHECK_MS = 1000;

/**
 * Runs a content script once on a page, however often it is injected, until the background says stop, or the extension goes
 * away, be it for a newer version. The page cannot end it. Everything that `start` adds hangs on the signal.
 * @param start may end it all by itself with `end`; gives what hears the background's notifications and answers them; they wait until it is there
 */
export function runOnce(
  name: string,
  start: (
    signal: AbortSignal,
    end: () => void,
  ) => Promise<((notification: Notification) => unknown) | undefined>,
): void {
  const world = globalThis as { companions?: unknown };
  // An element of the page with that id is no map.
  const running: Map<string, AbortController> =
    world.companions instanceof Map ? world.companions : new Map();
  world.companions = running;
  if (running.get(name)?.signal.aborted === false) return;
  const controller = new AbortController();
  const { signal } = controller;
  running.set(name, controller);
  // No event tells: the version that an update left behind lives in another world than the next, and shares only the page with it.
  const orphanCheck = setInterval(() => isExtensionGone() && controller.abort(), ORPHAN_CHECK_MS);

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
  signal.addEventListener('abort', () => {
    clearInterval(orphanCheck);
    api.runtime?.onMessage?.removeListener(onNotification);
  });
}
