import { build, type Plugin } from 'esbuild';

/** A module and all that it imports in one script, for a page of a test. */
export async function bundleForPage(entryPoint: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome121',
    logLevel: 'warning',
    plugins,
  });
  return outputFiles[0]?.text ?? '';
}
