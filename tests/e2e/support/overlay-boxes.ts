import type { CDPSession, Page } from '@playwright/test';

type DomNode = Awaited<ReturnType<typeof domTree>>;

/** A part of the companion's layer, where it shows in the window (CSS px). */
export interface OverlayBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const domTree = async (session: CDPSession) =>
  (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;

const within = (node: DomNode): DomNode[] =>
  [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((child) => [child, ...within(child)]);

const classesOf = ({ attributes = [] }: DomNode): string[] =>
  (attributes[attributes.indexOf('class') + 1] ?? '').split(' ');

/** Where the parts of that class show; closed shadow roots are looked into. */
export async function overlayBoxes(page: Page, className: string): Promise<OverlayBox[]> {
  const session = await page.context().newCDPSession(page);
  const parts = within(await domTree(session)).filter((node) => classesOf(node).includes(className));
  const boxes = await Promise.all(
    parts.map(({ nodeId }) => session.send('DOM.getBoxModel', { nodeId }).catch(() => undefined)),
  );
  await session.detach();
  return boxes.flatMap((box) => {
    const [left = 0, top = 0, , , right = 0, bottom = 0] = box?.model.border ?? [];
    return box ? [{ left, top, right, bottom }] : [];
  });
}
