/**
 * Calls `draw` before the next frame after the page scrolled, the window changed or a watched element grew; `soon` asks
 * for the same.
 */
export function observeLayout(
  draw: () => void,
  signal: AbortSignal,
): { soon(): void; sizes: ResizeObserver } {
  let due = false;
  const run = () => {
    due = false;
    draw();
  };
  const soon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(run);
  };
  window.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  window.addEventListener('resize', soon, { passive: true, signal });
  const sizes = new ResizeObserver(soon);
  signal.addEventListener('abort', () => sizes.disconnect());
  return { soon, sizes };
}
