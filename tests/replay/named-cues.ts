import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const CUES = resolve('content-scripts/page/find/cues.ts');
const TRACE = resolve('tests/replay/cue-log.ts');

/**
 * Gives the cues names and a log in what is bundled for a replay, and nowhere else: the extension's own scripts carry
 * neither. A screen's own cue is named by its constant.
 */
export const namedCues: Plugin = {
  name: 'named-cues',
  setup(build) {
    build.onResolve({ filter: /find\/cues$/ }, ({ importer }) =>
      importer === '' ? undefined : { path: CUES, namespace: 'named-cues' },
    );
    build.onLoad({ filter: /.*/, namespace: 'named-cues' }, async () => {
      const names = [...(await readFile(CUES, 'utf8')).matchAll(/^export (?:const|function) (\w+)/gm)].map(
        ([, name]) => name,
      );
      const contents = [
        `import * as cues from ${JSON.stringify(CUES)};`,
        `import { logged } from ${JSON.stringify(TRACE)};`,
        ...names.map((name) => `export const ${name} = logged('${name}', cues.${name});`),
      ].join('\n');
      return { contents, loader: 'ts', resolveDir: resolve('.') };
    });
    build.onLoad({ filter: /aws-iam[\\/]screens[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(
        /^const (\w+)(: Cue)? = satisfies\(/gm,
        "const $1 = satisfies.as('$1')(",
      );
      return { contents, loader: 'ts' };
    });
  },
};
