import type { PageData } from '../../src/messages';
import { send } from '../../src/send';
import { copyToClipboard } from '../page/clipboard';
import { topWindow } from './frames';
import type { Now } from './now';
import { signedInAccount } from './session';

/** What `page-report.ts` adds to the extension's world on this page. It is put there by a press: most pages never need it. */
export interface ReportWorld {
  /** @param values what the report must not repeat, beside all that the page itself gives away */
  reportPage?: (values: string[], labels: PageData['labels']) => string;
}

/** **Report this page**: makes the report, and puts it on the clipboard. undefined: it could not be made. */
export async function makeReport({ state }: Now): Promise<{ text: string; copied: boolean } | undefined> {
  const world = globalThis as ReportWorld;
  const data = await send<'aws-data'>({ kind: 'aws-data' });
  if (!world.reportPage) await send<'report-script'>({ kind: 'report-script' });
  const account = signedInAccount(topWindow().document);
  const values = [
    ...Object.values(state?.connection ?? {}).map(String),
    account?.id ?? '',
    account?.alias ?? '',
  ];
  const text = data.ok ? world.reportPage?.(values, data.value.labels) : undefined;
  return text === undefined ? undefined : { text, copied: await copyToClipboard(text) };
}
