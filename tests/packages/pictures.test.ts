import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPng } from './png';

const FOLDER = 'docs/store/screenshots';
const pictures = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];

// Until `npm run screenshots` has been run once, there is nothing to hold; then this condition goes.
describe.skipIf(pictures.length === 0)('the pictures for the stores', () => {
  it('are as many as Chrome takes, in their order', () => {
    expect(pictures.map((name) => name[0])).toEqual(['1', '2', '3', '4', '5']);
  });

  it.each(pictures)('%s is 1280 by 800, and light enough to load', (name) => {
    const { width, height, bytes } = readPng(`${FOLDER}/${name}`);
    expect([width, height]).toEqual([1280, 800]);
    expect(bytes).toBeLessThan(300_000);
  });
});
