import { beforeEach, expect, it, vi } from 'vitest';
import { showWelcome } from '../../../src/background/welcome';
import { world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));

beforeEach(() => world.reset());

it.each([
  ['a person, from a store', 'normal', 1],
  ['a person, from a file', 'sideload', 1],
  ['an organization, in every browser', 'admin', 0],
  ['a developer, from a folder', 'development', 0],
])('installed by %s', async (_who, installType, pages) => {
  world.installType = installType;
  await showWelcome();
  expect(world.tabs.map(({ url }) => url)).toEqual(
    Array(pages).fill('chrome-extension://companion/popup/welcome.html'),
  );
});
