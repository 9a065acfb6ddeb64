import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/** Addresses that the built scripts may name: the admin is led there by a press, and XML's names that nothing fetches. */
const NAMED =
  /^https:\/\/(app(-\w+)?\.logz\.io|\*?[\w.{}$-]*console\.aws\.amazon\.com|s3\.console\.aws\.amazon\.com)|^https:\/\/(s3\.)?\$\{|^http:\/\/www\.w3\.org\//;

for (const browser of ['chrome', 'firefox']) {
  const folder = join('dist', browser);
  const files = (ending: RegExp) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => ending.test(name))
      .map((name) => ({ name, code: readFileSync(join(folder, name), 'utf8') }));

  test(`${browser}: the build makes no code from text and fetches none`, () => {
    const scripts = files(/\.js$/);
    // Every script that has a budget, and the background's.
    const { length } = Object.keys(JSON.parse(readFileSync('budgets.json', 'utf8')));
    expect(scripts).toHaveLength(length + 1);
    for (const { name, code } of scripts) {
      const calls =
        /\beval\s*\(|\bFunction\s*\(|\bimportScripts\b|\bimport\s*\(|\bset(Timeout|Interval)\(\s*["'`]/;
      expect(calls.exec(code)?.[0], name).toBeUndefined();
      expect(
        /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeer/.exec(code)?.[0],
        name,
      ).toBeUndefined();
      const addresses = [...code.matchAll(/\bhttps?:\/\/[^\s"'`]+/g)].map(([address]) => address);
      expect(
        addresses.filter((address) => !NAMED.test(address)),
        name,
      ).toEqual([]);
      expect(code, name).not.toContain('sourceMappingURL');
    }
  });

  test(`${browser}: the build has no inline script and nothing from elsewhere in its pages`, () => {
    const pages = files(/\.html$/);
    expect(pages.map(({ name }) => name).sort()).toEqual([
      join('popup', 'popup.html'),
      join('popup', 'welcome.html'),
    ]);
    for (const { code } of pages) {
      expect(code).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/i);
      expect(code).not.toMatch(/\son\w+\s*=|javascript:/i);
      expect(code).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
    }
    for (const { code, name } of files(/\.css$/))
      expect(code, name).not.toMatch(/@import|url\(\s*["']?(?!data:)/);
  });

  test(`${browser}: the build keeps the browser's own content security policy`, () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.content_security_policy).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.sandbox).toBeUndefined();
  });
}

test('nothing in the card is animated, as an animation would lead the page into it', () => {
  const style = readFileSync('content-scripts/page/ui/overlay.css', 'utf8').replace(/\/\*.*?\*\//gs, '');
  expect(style).not.toMatch(/animation|transition|@keyframes/);
});

test('no source puts markup into a page', () => {
  const sources = ['src', 'content-scripts', 'popup'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({ name, code: readFileSync(join(folder, name), 'utf8') })),
  );
  expect(sources.length).toBeGreaterThan(100);
  const markup =
    /\.(inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|setHTML|createContextualFragment|DOMParser/;
  expect(sources.filter(({ code }) => markup.test(code)).map(({ name }) => name)).toEqual([]);
});
