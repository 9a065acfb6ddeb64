import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../../../_locales/en/messages.json';

const files = readdirSync('popup', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);
const source = files.map((name) => readFileSync(`popup/${name}`, 'utf8')).join('\n');
/** Keys that are written out, and the beginnings of those that are put together. */
const used = [...source.matchAll(/['`](popup_\w+)(\$\{)?/g)].map(([, key = '', open]) => ({
  key,
  open: !!open,
}));
const known = Object.keys(messages).filter((key) => key.startsWith('popup_'));

describe("the popup's sentences", () => {
  it('are all there', () => {
    const missing = used.filter(({ key, open }) =>
      open ? !known.some((each) => each.startsWith(key)) : !known.includes(key),
    );
    expect(used.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  it('are all used', () => {
    const idle = known.filter(
      (each) => !used.some(({ key, open }) => (open ? each.startsWith(key) : each === key)),
    );
    expect(idle).toEqual([]);
  });
});
