/** `npm run icons` draws icons/icon-*.png from icons/icon.svg, through Chromium: after a change of the mark. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureChromium } from './lib/setup.mjs';

const SIZES = [16, 32, 48, 128];
const fileAt = (name) => fileURLToPath(new URL(`../icons/${name}`, import.meta.url));

const svg = await readFile(fileAt('icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    await page.screenshot({ path: fileAt(`icon-${size}.png`), omitBackground: true });
    console.log(`icons/icon-${size}.png`);
  }
} finally {
  await browser.close();
}
