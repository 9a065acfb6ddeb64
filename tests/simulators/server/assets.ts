import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { plain, type Reply } from './reply';

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** A file of dist/simulators, asked for as `/_sim/NAME`. */
export async function asset(pathname: string): Promise<Reply> {
  const name = /^\/_sim\/([\w.-]+\.(js|css))$/.exec(pathname);
  if (!name?.[1] || !name[2]) return plain(404, 'No such file');
  try {
    const body = await readFile(resolve('dist/simulators', name[1]));
    // Every page load of a test asks for the same bytes, and a profile lives for one test.
    return {
      status: 200,
      headers: { 'content-type': types[name[2]] ?? '', 'cache-control': 'max-age=600' },
      body,
    };
  } catch {
    return plain(500, `dist/simulators/${name[1]} is missing: run node tests/simulators/build.mjs`);
  }
}
