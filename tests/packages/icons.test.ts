import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPng } from './png';

const { icons } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { icons: Record<string, string> };

describe('the icons', () => {
  it('come in the sizes that browsers and stores draw', () => {
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '128']);
  });

  it.each(Object.entries(icons))('%s is of that size, with round corners to see through', (size, path) => {
    const { width, height, cornerOpacity } = readPng(path);
    expect([width, height]).toEqual([Number(size), Number(size)]);
    // The smallest icon's corner pixel is touched by the edge of the round, by a 255th.
    expect(cornerOpacity).toBeLessThan(10);
  });
});
