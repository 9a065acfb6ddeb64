import type { CardModel } from '../../../src/card-model';
import { text } from './i18n';

/** What happened on the page since the last press, in words. */
export interface CardFeedback {
  problem?: string | undefined;
  copied?: string | undefined;
  /** A report of the page at this address. */
  report?: { text: string; href: string } | undefined;
}

/** A card with the news on it. The report stands where it can be seen before it is pasted anywhere. */
export const withFeedback = (
  card: CardModel | undefined,
  { problem, copied, report }: CardFeedback,
): CardModel | undefined =>
  card && {
    ...card,
    lines: [
      ...(problem ? [{ tone: 'stop' as const, text: problem }] : []),
      ...card.lines,
      ...(copied ? [{ tone: 'done' as const, text: text('card_copied', copied) }] : []),
    ],
    inputs:
      report?.href === location.href && card.buttons.some(({ id }) => id === 'report')
        ? [
            {
              id: 'report-text',
              label: text('card_report'),
              multiline: true,
              readOnly: true,
              value: report.text,
            },
          ]
        : card.inputs,
  };
