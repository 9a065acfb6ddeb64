import type { BrowserContext, Page } from '@playwright/test';
import type { Card } from '../support/card';
import type { Album } from './album';
import { readCard } from './card-report';
import type { Teller } from './teller';

/** The stage: the two tabs, their cards, and what is made of them. */
export interface Stage {
  context: BrowserContext;
  logzio: Page;
  logzioCard: Card;
  album: Album;
  tell: Teller;
}

/** For the picture's sake: below the heads of the columns and the word that the list is loading, there are rows. */
export const listLoaded = (tab: Page) => tab.getByRole('main').getByRole('row').nth(2).waitFor();

/** Waits for the card's word on a screen, takes its picture and presses what is highlighted. */
export async function pressHighlighted(
  stage: Stage,
  tab: Page,
  card: Card,
  name: string,
  screen: string,
  dark = false,
) {
  await card.waitForText(new RegExp(`press ${name}\\b`));
  await (dark ? stage.album.takeBoth(tab, screen) : stage.album.take(tab, screen));
  const report = await readCard(tab, card);
  await tab.getByRole('main').getByRole('button', { name, exact: true }).click();
  return report;
}
