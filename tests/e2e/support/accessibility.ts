import type { CDPSession } from '@playwright/test';
import type { CardNode } from './any-card';

/** One element as Chromium's accessibility tree has it. */
export interface AccessibleNode extends CardNode {
  /** Chromium's handle on the DOM node, valid inside closed shadow roots too. */
  backendNodeId: number;
}

type AxNode = Awaited<ReturnType<typeof fullTree>>[number];

/** Everything inside the landmark of that name, in reading order; undefined while there is no such landmark. */
export async function landmarkContent(
  session: CDPSession,
  role: string,
  name: string,
): Promise<AccessibleNode[] | undefined> {
  for (const frameId of await frameIds(session)) {
    const nodes = await fullTree(session, frameId);
    const top = nodes.find((node) => !node.ignored && text(node.role) === role && text(node.name) === name);
    if (top) return descendants(top, new Map(nodes.map((node) => [node.nodeId, node])));
  }
  return undefined;
}

async function frameIds(session: CDPSession): Promise<string[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const ids = (tree: typeof frameTree): string[] => [tree.frame.id, ...(tree.childFrames ?? []).flatMap(ids)];
  return ids(frameTree);
}

async function fullTree(session: CDPSession, frameId: string) {
  // A frame of another process, or one that has just gone, has no tree here.
  const answer = await session.send('Accessibility.getFullAXTree', { frameId }).catch(() => undefined);
  return answer?.nodes ?? [];
}

function descendants(top: AxNode, byId: Map<string, AxNode>): AccessibleNode[] {
  return (top.childIds ?? []).flatMap((id) => {
    const node = byId.get(id);
    if (!node) return [];
    const inside = descendants(node, byId);
    return node.ignored ? inside : [accessible(node), ...inside];
  });
}

function accessible(node: AxNode): AccessibleNode {
  return {
    role: text(node.role),
    name: text(node.name),
    value: text(node.value),
    disabled:
      node.properties?.some(({ name, value }) => name === 'disabled' && value.value === true) ?? false,
    backendNodeId: node.backendDOMNodeId ?? 0,
  };
}

function text(value: { value?: unknown } | undefined): string {
  return value?.value === undefined ? '' : String(value.value);
}
