import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What each built script of a folder weighs, in bytes. */
export async function sizesIn(folder, scripts) {
  const sizes = {};
  for (const script of scripts) {
    const code = await readFile(join(folder, script));
    sizes[script] = { minified: code.length, gzip: gzipSync(code, { level: 9 }).length };
  }
  return sizes;
}

/**
 * What breaks the budgets, a sentence each: a script over its budget, one without, and a budget without a script.
 * @param sizes script -> bytes by measure (`minified`, `gzip`)
 * @param budgets script -> most bytes by measure
 */
export function overBudget(sizes, budgets) {
  const sentences = [];
  for (const [script, size] of Object.entries(sizes)) {
    if (!budgets[script]) sentences.push(`${script} has no budget in budgets.json.`);
    // `why` says for what a budget was raised.
    const { why: _reason, ...budget } = budgets[script] ?? {};
    for (const [measure, most] of Object.entries(budget))
      if (!(size[measure] <= most))
        sentences.push(
          `${script} has ${size[measure]} bytes ${measure}; its budget in budgets.json is ${most}.`,
        );
  }
  for (const script of Object.keys(budgets))
    if (!sizes[script]) sentences.push(`budgets.json names ${script}, which is not built.`);
  return sentences;
}

/** What is in each script: its totals, then the minified bytes of every module, the largest first. */
export function listing(sizes, metafile, folder) {
  const lines = [];
  for (const [script, { minified, gzip }] of Object.entries(sizes)) {
    lines.push(`${script}: ${minified} bytes minified, ${gzip} gzip`);
    const { inputs } = metafile.outputs[join(folder, script).replaceAll('\\', '/')];
    const modules = Object.entries(inputs).map(([name, { bytesInOutput }]) => ({ name, bytesInOutput }));
    modules.sort((a, b) => b.bytesInOutput - a.bytesInOutput);
    for (const { name, bytesInOutput } of modules)
      if (bytesInOutput > 0) lines.push(`${String(bytesInOutput).padStart(8)}  ${name}`);
    lines.push('');
  }
  return lines.join('\n');
}
