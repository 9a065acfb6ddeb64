import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { SCREENS } from '../../../../content-scripts/aws-iam/screens';
import { logzioScreens } from '../../../../content-scripts/logzio/screens';

vi.mock('../../../../src/browser-native', () => import('../../popup/fake-browser'));

const SOURCES = ['src', 'content-scripts', 'popup', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs|json)$/.test(name))
    .map((name) => join(folder, name)),
);
const filesWith = (id: string): string[] =>
  SOURCES.filter((file) => new RegExp(`['"\`]${id}['"\`]`).test(readFileSync(file, 'utf8')));

const now = {
  modeOn: () => 'idle' as const,
  wantsPolicy: () => false,
  isTested: () => false,
  wantedFlow: () => 's3-logs' as const,
};
const screens = [...SCREENS, ...logzioScreens(now)];

describe('a screen is whole in its file', () => {
  it('each has an id of its own', () => {
    expect(new Set(screens.map(({ id }) => id)).size).toBe(screens.length);
  });

  it.each(screens.map(({ id }) => id))('one file alone names %s', (id) => {
    expect(filesWith(id)).toHaveLength(1);
  });

  it('no other file of the console’s script, and no card, names a step', () => {
    const steps = new Set<string>(SCREENS.flatMap((screen) => screen.steps.map(({ id }) => id)));
    // Words that are no step where they stand: a sentence's key, or a value of another kind.
    const others = /text\('\w+'|kind === 'edit'|'(?:json|edit|next)'/g;
    const naming = SOURCES.filter((file) =>
      /^(content-scripts\/aws-iam\/[\w-]+\.ts|src\/background\/aws-card\/)/.test(file),
    ).flatMap((file) =>
      [
        ...readFileSync(file, 'utf8')
          .replace(others, '')
          .matchAll(/'(\w+)'/g),
      ].flatMap(([, word = '']) => (steps.has(word) ? [`${file}: ${word}`] : [])),
    );
    expect(naming).toEqual([]);
  });
});
