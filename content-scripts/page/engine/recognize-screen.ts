import type { PageSnapshot } from '../find/page-snapshot';

/** The first screen that a page shows. */
export const recognizeScreen = <Screen extends { recognize(page: PageSnapshot): boolean }>(
  screens: readonly Screen[],
  page: PageSnapshot,
): Screen | undefined =>
  page.hasTooManyFields ? undefined : screens.find((screen) => screen.recognize(page));
