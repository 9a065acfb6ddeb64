import type { LazyScript } from '../../src/messages/requests';
import type { PageData } from '../../src/messages/responses';
import { send } from '../../src/send';
import { copyToClipboard } from './act/clipboard';
import type { CardFeedback } from './ui/card-feedback';
import { text } from './ui/i18n';

/** What a site's `page-report.ts` adds to the extension's world on this page. It is put there by a press: most pages never need it. */
export interface ReportWorld {
  /** @param values what the report must not repeat, beside all that the page itself gives away */
  reportPage?: (values: string[], labels: PageData['labels']) => string;
}

/**
 * **Report this page**: makes the report, puts it on the clipboard, and gives what is to be said of it.
 * @param values what the report must not repeat
 * @param script the script that makes it; it is put on the page first
 */
export async function requestReport(values: readonly unknown[], script: LazyScript): Promise<CardFeedback> {
  const world = globalThis as ReportWorld;
  const data = await send<'get-page-data'>({ kind: 'get-page-data' });
  if (!world.reportPage) await send<'inject-script'>({ kind: 'inject-script', script });
  const made = data.ok && world.reportPage?.(values.map(String), data.value.labels);
  if (!made) return { problem: text('card_report_failed') };
  const report = { text: made, href: location.href };
  return (await copyToClipboard(made))
    ? { report, copied: text('copied_report') }
    : { report, problem: text('card_copy_failed') };
}
