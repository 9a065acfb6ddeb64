// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { isPageDark } from '../../../../../content-scripts/page/ui/color-scheme';

const system = (dark: boolean) => vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: dark } as never);

afterEach(() => {
  vi.restoreAllMocks();
  for (const element of [document.body, document.documentElement]) element.removeAttribute('style');
});

it.each([
  ['a light page in a dark system', '', 'rgb(255, 255, 255)', true, false],
  ['a dark page in a light system', '', 'rgb(15, 27, 42)', false, true],
  ['a dark page that colors its root alone', 'rgb(15, 27, 42)', 'rgba(0, 0, 0, 0)', false, true],
  ['a page without a background in a dark system', '', '', true, true],
  ['a page whose background one sees through', '', 'rgba(0, 0, 0, 0.2)', false, false],
])('%s', (_what, root, body, isSystemDark, isDark) => {
  system(isSystemDark);
  document.documentElement.style.backgroundColor = root;
  document.body.style.backgroundColor = body;
  expect(isPageDark()).toBe(isDark);
});
