import type { Browser, Page } from 'puppeteer-core';

/** A reference to a DOM node, by WebDriver BiDi's own name for it. */
export interface SharedNode {
  sharedId: string;
}

interface NodeValue extends SharedNode {
  value: { shadowRoot?: SharedNode | null };
}

/**
 * WebDriver BiDi's commands as they are, for what Puppeteer leaves out: it says where closed shadow roots are. They are a
 * part of the standard, and the page itself gets to know nothing of them.
 */
async function send<T>(page: Page, method: string, params: object): Promise<T> {
  const { connection } = page.browser() as Browser & {
    connection: { send(method: string, params: object): Promise<{ result: T }> };
  };
  return (await connection.send(method, params)).result;
}

const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

const noChildren = { maxDomDepth: 0, includeShadowTree: 'all' };

/** The shadow roots, open and closed, of the elements that a selector finds. */
export async function shadowRoots(page: Page, selector: string): Promise<SharedNode[]> {
  const { result } = await send<{ result?: { value: NodeValue[] } }>(page, 'script.evaluate', {
    expression: `[...document.querySelectorAll(${JSON.stringify(selector)})]`,
    target: { context: contextOf(page) },
    awaitPromise: false,
    serializationOptions: noChildren,
  });
  return (result?.value ?? []).flatMap(({ value }) => value.shadowRoot ?? []);
}

/** What assistive technology finds by role and name inside the given nodes. */
export async function locateByRole(
  page: Page,
  { role, name }: { role: string; name: string },
  within: SharedNode[],
): Promise<SharedNode[]> {
  const { nodes } = await send<{ nodes: SharedNode[] }>(page, 'browsingContext.locateNodes', {
    context: contextOf(page),
    locator: { type: 'accessibility', value: { role, name } },
    startNodes: within.map(({ sharedId }) => ({ sharedId })),
    serializationOptions: noChildren,
  });
  return nodes;
}

/** Runs a function of the test's in the page, on a node that the page's own scripts may not reach. */
export async function callOn<T>(
  page: Page,
  { sharedId }: SharedNode,
  run: (node: Element, argument: string) => T,
  argument = '',
): Promise<T> {
  const answer = await send<{ result?: { value: string }; exceptionDetails?: { text: string } }>(
    page,
    'script.callFunction',
    {
      functionDeclaration: `(node, argument) => JSON.stringify((${run})(node, argument) ?? null)`,
      arguments: [{ sharedId }, { type: 'string', value: argument }],
      target: { context: contextOf(page) },
      awaitPromise: false,
    },
  );
  if (!answer.result) throw new Error(answer.exceptionDetails?.text);
  return JSON.parse(answer.result.value) as T;
}

/** Goes to an address without waiting: Puppeteer waits in vain where the page changes its process. */
export const navigate = (page: Page, url: string): Promise<unknown> =>
  send(page, 'browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
