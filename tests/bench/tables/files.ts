import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { figure } from '../support/stats';
import type { Table } from '../support/table';

const DIST = 'dist/chrome';
const kilobytes = (bytes: number): string => figure(bytes / 1024);

/** What is downloaded, and what each page is given. Limits on it stand with the build. */
export async function size(): Promise<Table> {
  const names = await readdir(DIST, { recursive: true });
  const scripts = names.filter((name) => name.endsWith('.js')).sort();
  const rows = await Promise.all(
    scripts.map(async (name) => {
      const bytes = await readFile(join(DIST, name));
      return [name, kilobytes(bytes.length), kilobytes(gzipSync(bytes).length)];
    }),
  );
  return {
    title: 'Size: what is in the extension',
    about: `The scripts of ${DIST}, as the build wrote them.`,
    columns: ['script', 'minified (KB)', 'gzip (KB)'],
    rows,
  };
}

const PARTS = 'test-results/parts.json';

/** How long the parts of `npm test` took when it last ran; nothing where it never did. */
export async function suite(): Promise<Table | undefined> {
  const text = await readFile(PARTS, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { at, seconds, parts } = JSON.parse(text) as {
    at: string;
    seconds: number;
    parts: { name: string; seconds: number }[];
  };
  return {
    title: 'The suite itself',
    about: `\`npm test\` as it last ran on this machine (${at.slice(0, 10)}), installing aside. Some parts run side by side.`,
    columns: ['part', 'seconds'],
    rows: [...parts.map((part) => [part.name, figure(part.seconds)]), ['in all', figure(seconds)]],
    budgets: [{ what: 'npm test', actual: seconds, limit: 360, unit: 's' }],
  };
}
