import { detailsFor } from './details';
import { BUCKET } from './flow';

/** A page of the extension, whichever library drives the browser. */
export interface ExtensionPage {
  evaluate<A, R>(run: (argument: A) => Promise<R>, argument: A): Promise<R>;
}

export interface Begin {
  bucket?: string;
  /** What the connection knows already, such as `policySeenAt`. */
  facts?: object;
}

/**
 * Enters what Logz.io gives and opens the console, all by the popup's own messages.
 * @returns the connection's id
 */
export async function beginConnection(
  popup: ExtensionPage,
  externalId: string,
  { bucket = BUCKET, facts = {} }: Begin,
): Promise<string> {
  const ask = (message: object) =>
    popup.evaluate((request: object) => chrome.runtime.sendMessage(request), message) as Promise<{
      value: { id: string };
    }>;
  const { id } = (await ask({ kind: 'create-connection' })).value;
  for (const [detail, value] of Object.entries(detailsFor(bucket, externalId)))
    await ask({ kind: 'edit', id, detail, value });
  await popup.evaluate(
    async ([key, known]: readonly [string, object]) => {
      const record = (await chrome.storage.local.get(key))[key] as { facts: object };
      await chrome.storage.local.set({ [key]: { ...record, facts: { ...record.facts, ...known } } });
    },
    [`connection:${id}`, facts] as const,
  );
  await ask({ kind: 'open-console', id });
  return id;
}
