import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPng } from './png';

const STORE = 'docs/store/screenshots';

describe('the pictures for the stores', () => {
  const pictures = readdirSync(STORE).sort();

  it('are as many as Chrome takes, in their order', () => {
    expect(pictures.map((name) => name[0])).toEqual(['1', '2', '3', '4', '5']);
  });

  it.each(pictures)('%s is 1280 by 800, and light enough to load', (name) => {
    const { width, height, bytes } = readPng(`${STORE}/${name}`);
    expect([width, height]).toEqual([1280, 800]);
    expect(bytes).toBeLessThan(300_000);
  });
});

/** Every page of documentation: what is at the top, and what is in docs. */
const pages = ['.', 'docs', 'docs/store'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** What a page links to in this repository, pictures and other pages, as paths from its root. */
const linksIn = (page: string, pattern: RegExp): string[] =>
  [...readFileSync(page, 'utf8').matchAll(pattern)]
    .map(([, to = '']) => to.split('#')[0] ?? '')
    .filter((to) => to !== '' && !/^\w+:/.test(to))
    .map((to) => join(dirname(page), to));
const PICTURE = /!\[[^\]]+\]\(([^)\s]+)\)/g;
const LINK = /\]\(([^)\s]+)\)/g;

describe('the pictures in the documentation', () => {
  const shown = pages.flatMap((page) => linksIn(page, PICTURE));
  const kept = readdirSync('docs/images').map((name) => join('docs/images', name));

  it('are all there, and each that is there is shown', () => {
    expect([...new Set(shown)].sort()).toEqual(kept.sort());
  });

  it.each(kept)('%s is light enough to load', (picture) => {
    expect(readPng(picture).bytes).toBeLessThan(picture.endsWith('flow.png') ? 400_000 : 150_000);
  });

  it('show each of the six tasks in the guide', () => {
    const tasks = linksIn('docs/guide.md', PICTURE).filter((picture) => picture.includes('task-'));
    expect(tasks.sort()).toEqual([1, 2, 3, 4, 5, 6].map((task) => `docs/images/task-${task}.png`));
  });
});

it.each(pages)('%s leads to nothing that is not there', (page) => {
  expect(linksIn(page, LINK).filter((path) => !existsSync(path))).toEqual([]);
});
