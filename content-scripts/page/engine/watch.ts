import { nextMacrotask } from '../find/next-macrotask';

/**
 * Calls `look` after the page changed, at most once a frame, and once at the start. One observer; all of it ends
 * with the signal. A hidden tab has no frames, and its timers have their turn once a second: there the next task stands in.
 */
export function watch(scan: () => void, signal: AbortSignal): void {
  let due = false;
  const run = () => {
    due = false;
    if (!signal.aborted) scan();
  };
  const schedule = () => {
    if (due || signal.aborted) return;
    due = true;
    if (document.hidden) void nextMacrotask().then(run);
    // Behind the frame its layout is done: what a scan asks for forces none.
    else requestAnimationFrame(() => setTimeout(run));
  };
  const observer = new MutationObserver(schedule);
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [
      'class',
      'style',
      'hidden',
      'disabled',
      'aria-hidden',
      'aria-disabled',
      'aria-current',
      'readonly',
      'value',
      'open',
    ],
  });
  signal.addEventListener('abort', () => observer.disconnect());
  // What fades in is not there for anyone at first, and no attribute tells when it is.
  const shown = ['animationend', 'transitionend', 'pageshow'];
  for (const type of ['input', 'change', 'click', 'hashchange', ...shown])
    window.addEventListener(type, schedule, { capture: true, passive: true, signal });
  // The frame or the timer's turn that was waited for may be long in coming now.
  const turn = () => {
    due = false;
    schedule();
  };
  window.addEventListener('visibilitychange', turn, { signal });
  // pushState and replaceState are seen from the isolated world through this event alone.
  (window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', schedule, {
    signal,
  });
  schedule();
}
