import type { CardModel } from '../../src/card';
import { text } from '../../src/text';

/** What happened on the page since the last press, in words. */
export interface News {
  problem?: string | undefined;
  copied?: string | undefined;
}

/** A card with the news on it. */
export const withNews = (card: CardModel | undefined, { problem, copied }: News): CardModel | undefined =>
  card && {
    ...card,
    lines: [
      ...(problem ? [{ tone: 'stop' as const, text: problem }] : []),
      ...card.lines,
      ...(copied ? [{ tone: 'done' as const, text: text('card_copied', copied) }] : []),
    ],
  };
