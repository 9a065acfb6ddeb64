import type { PageSnapshot } from '../find/page-snapshot';
import type { PageScreen } from './engine';

/** The first screen that a page shows. */
export const recognizeScreen = (
  screens: readonly PageScreen[],
  page: PageSnapshot,
): PageScreen | undefined =>
  page.hasTooManyFields ? undefined : screens.find((screen) => screen.recognize(page));
