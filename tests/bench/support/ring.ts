import type { Page } from '@playwright/test';

/** Where the ring stood, and when (ms since epoch). */
interface Place {
  at: number;
  /** The text of the button that it was around. */
  button: string;
}

type Ringed = { places?: Place[] };

/**
 * Makes a page note each move of the companion's ring, which stands in a closed shadow root: only the browser's own
 * protocol reaches into it.
 */
export async function noteRing(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const ring = find(root);
  if (!ring) throw new Error('The page has no ring');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: ring.backendNodeId });
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: String(watch),
  });
  await session.detach();
}

type DomNode = {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
};

function find(node: DomNode): DomNode | undefined {
  if (node.attributes?.[1] === 'ring' && node.attributes[0] === 'class') return node;
  for (const inner of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(inner);
    if (found) return found;
  }
  return undefined;
}

/** Runs in the page, on the ring. */
function watch(this: HTMLElement): void {
  const places: Place[] = [];
  (window as unknown as Ringed).places = places;
  new MutationObserver(() => {
    const at = performance.timeOrigin + performance.now();
    const { left, top, width, height } = this.getBoundingClientRect();
    // The card may still lie over the button: it makes way a moment later.
    const under = document.elementsFromPoint(left + width / 2, top + height / 2);
    const button = under.map((one) => one.closest('button')).find((one) => one !== null);
    places.push({ at, button: this.hidden ? '' : (button?.textContent ?? '') });
  }).observe(this, { attributes: true });
}

/** When the ring first stood around a button of that name after a moment. */
export async function whenRingStands(page: Page, button: string, since: number): Promise<number> {
  const seen = await page.waitForFunction(
    ([name, from]) =>
      (window as unknown as Ringed).places?.find((place) => place.at >= from && place.button.trim() === name)
        ?.at,
    [button, since] as const,
  );
  return (await seen.jsonValue()) ?? Number.NaN;
}
