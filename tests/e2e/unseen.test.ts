import { chromium, expect, test } from '@playwright/test';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../scripts/lib/chromium-args.mjs';
import type { Found } from './unseen/harness';
import { POLICY_EDITOR, POLICY_REVIEW, ROLE_REVIEW, TAGS } from './unseen/names';
import type { UnseenPage } from './unseen/page-case';
import { PERMISSIONS } from './unseen/permissions';
import reported from './unseen/reported.json' with { type: 'json' };
import { OTHER_WIZARDS, TRUSTED_ENTITY } from './unseen/trusted-entity';
import { visitPages } from './unseen/visit-pages';

const PAGES: UnseenPage[] = [
  ...TRUSTED_ENTITY,
  ...OTHER_WIZARDS,
  ...PERMISSIONS,
  ...ROLE_REVIEW,
  ...POLICY_REVIEW,
  ...POLICY_EDITOR,
  ...TAGS,
  // Made of reports by `npm run replay`.
  ...(reported as UnseenPage[]),
];
/** The page's outcome as its row of the table tells it. */
const told = ({ holds, says = [], shows }: UnseenPage) => ({ changed: holds, says, shows });

test('on pages that no simulator draws, what belongs is written, nothing else is touched, and what is not found is said', async () => {
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: chromiumArgs({}),
  });
  const found = await visitPages(browser, PAGES);
  await browser.close();
  for (const [index, page] of PAGES.entries()) {
    const { changed, touched, says, shows } = found[index] as Found;
    const allowed = [...Object.keys(page.holds), ...(page.presses ?? [])];
    expect
      .soft(
        touched.filter((id) => !allowed.includes(id)),
        `${page.name}: touched`,
      )
      .toEqual([]);
    expect.soft({ changed, says, shows }, page.name).toEqual(told(page));
  }
});
