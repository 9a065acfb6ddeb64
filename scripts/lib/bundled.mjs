import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/** A module of the tests, bundled for Node and loaded late: packages may have been missing until now. */
export async function bundled(source) {
  const outfile = resolve(root, 'dist/simulators', `${source.replaceAll(/\W+/g, '-')}.mjs`);
  const { build } = await import('esbuild');
  await build({
    entryPoints: [resolve(root, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
