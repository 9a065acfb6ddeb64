import type { PageData } from '../../../src/messages/responses';
import { copyToClipboard } from '../act/clipboard';
import type { CardFeedback } from '../ui/card-feedback';
import { text } from '../ui/i18n';

/** What a site's `page-report.ts` adds to the extension's world on this page. It is put there by a press: most pages never need it. */
export interface ReportWorld {
  /** @param values what the report must not repeat, beside all that the page itself gives away */
  reportPage?: (values: string[], labels: PageData['labels']) => string;
}

/**
 * **Report this page**: makes the report, puts it on the clipboard, and gives what is to be said of it.
 * @param loadReporter puts the script that makes it on the page
 */
export async function requestReport(
  values: readonly unknown[],
  labels: PageData['labels'] | undefined,
  loadReporter: () => Promise<unknown>,
): Promise<CardFeedback> {
  const world = globalThis as ReportWorld;
  if (!world.reportPage) await loadReporter();
  const made = labels && world.reportPage?.(values.map(String), labels);
  if (made === undefined) return { problem: text('card_report_failed') };
  const report = { text: made, href: location.href };
  return (await copyToClipboard(made))
    ? { report, copied: text('copied_report') }
    : { report, problem: text('card_copy_failed') };
}
