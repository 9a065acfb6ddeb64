/** What a hostile page does in the page, whichever browser it runs in. Each is sent there as it stands. */

/** Shows another policy and another account in Logz.io's form, as soon as an event of this kind comes; at once for ''. */
export function swapAt(type: string): void {
  const swap = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.includes('406095609952')) node.nodeValue = '999988887777';
    const shown = document.querySelector('.policy code');
    if (!shown) throw new Error('No policy shows');
    const policy = JSON.parse(shown.textContent);
    policy.Statement.push({ Effect: 'Allow', Action: '*', Resource: '*' });
    shown.textContent = JSON.stringify(policy);
    document.documentElement.dataset.swapped = '1';
  };
  if (type === '') swap();
  // What a page does right after the mouse button went down, before it comes up.
  else if (type === 'later')
    addEventListener('pointerdown', () => setTimeout(swap), { capture: true, once: true });
  else addEventListener(type, swap, { capture: true, once: true });
}

/** Shows something over the page by a view transition that lets presses through, and ends it when one begins. */
export function coverByTransition(): Promise<void> {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = `
    ::view-transition { pointer-events: none }
    ::view-transition-group(root), ::view-transition-old(root) { animation: none 60s; opacity: 1; z-index: 9 }
    ::view-transition-new(root) { animation: hold 60s; opacity: 0 }
    @keyframes hold { to { opacity: 0 } }`;
  const transition = document.startViewTransition(() => undefined);
  addEventListener('pointerdown', () => transition.skipTransition(), { capture: true, once: true });
  return transition.ready;
}

/** Lays something over the page that goes away with the first half of a double click. */
export function coverUntilClicked(): void {
  const cover = document.body.appendChild(document.createElement('div'));
  cover.popover = 'manual';
  cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:#fff';
  cover.textContent = 'Double click here to win';
  cover.showPopover();
  // It stays in front of the card, which comes to the front as often as it may.
  const frame = () => {
    if (!cover.isConnected) return;
    cover.hidePopover();
    cover.showPopover();
    requestAnimationFrame(frame);
  };
  frame();
  cover.addEventListener('click', () => cover.remove());
}

/** Zooms the whole page, the card with it. */
export const zoomPage = (zoom: string): void => {
  document.documentElement.style.zoom = zoom;
};
