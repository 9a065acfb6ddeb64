import type { PageSnapshot } from '../find/page-snapshot';

/** The first screen that a page shows. */
export const recognizeScreen = <S extends { recognize(page: PageSnapshot): boolean }>(
  screens: readonly S[],
  page: PageSnapshot,
): S | undefined => (page.hasTooManyFields ? undefined : screens.find((screen) => screen.recognize(page)));
