import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FULL_PARTS } from '../../../scripts/lib/parts.mjs';

it('the scheduled workflow runs every part of the whole tests', () => {
  const workflow = readFileSync('.github/workflows/full.yml', 'utf8');
  const [, parts = ''] = /part: \[(.*)\]/.exec(workflow) ?? [];
  expect(parts.split(', ')).toEqual(FULL_PARTS);
});
