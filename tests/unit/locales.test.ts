import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
const messages: Record<string, Message> = JSON.parse(readFileSync('_locales/en/messages.json', 'utf8'));

const sources = ['src', 'content-scripts', 'popup'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

describe('every sentence stands in _locales', () => {
  const used = new Set(
    sources.flatMap((code) => [...code.matchAll(/\btext\(\s*'([\w]+)'/g)].map(([, key]) => key ?? '')),
  );

  it('each key that the code names has a sentence', () => {
    expect(used.size).toBeGreaterThan(50);
    expect([...used].filter((key) => !(key in messages))).toEqual([]);
  });

  it('each value that a sentence names is declared', () => {
    const wrong = Object.entries(messages).filter(([, { message, placeholders = {} }]) =>
      [...message.matchAll(/\$(\w+)\$/g)].some(([, name = '']) => !(name.toLowerCase() in placeholders)),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});
