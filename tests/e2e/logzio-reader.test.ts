import { type Browser, chromium, expect, test } from '@playwright/test';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { FIELD_CASES } from './support/logzio-pages/fields';
import { KIT_CASES } from './support/logzio-pages/kits';
import { OTHER_CASES } from './support/logzio-pages/others';
import { UNSEEN_FIELDS } from './support/logzio-pages/unseen-fields';
import { UNSEEN_POLICIES } from './support/logzio-pages/unseen-policies';
import { UNSEEN_VALUES } from './support/logzio-pages/unseen-values';
import { VALUE_CASES } from './support/logzio-pages/values';
import { readerIn } from './support/logzio-reader';

let browser: Browser;
let reader: Awaited<ReturnType<typeof readerIn>>;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  const executablePath = await findChromium();
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  reader = await readerIn(await browser.newPage());
});
test.afterAll(() => browser.close());

const TABLES = {
  VALUE_CASES,
  FIELD_CASES,
  OTHER_CASES,
  KIT_CASES,
  UNSEEN_VALUES,
  UNSEEN_FIELDS,
  UNSEEN_POLICIES,
};
for (const [table, cases] of Object.entries(TABLES)) {
  test(`${table}: exactly what each page shows is read, and never anything else`, async () => {
    for (const row of cases) expect.soft(await reader.read(row), row.name).toEqual(row.reads);
  });
}

test('a page without a fitting field costs next to nothing', async () => {
  const inputs = '<label>Query <input></label>'.repeat(100);
  const text = '<p>Account ID and External ID and S3 bucket name</p>'.repeat(3000);
  expect(await reader.time(inputs + text, 50)).toBeLessThan(3);
});
