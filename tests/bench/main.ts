import type { Simulators } from '../simulators/server';
import { machine } from './report/machine';
import { asMarkdown, writeReport } from './report/markdown';
import { asText } from './report/text';
import type { Bench } from './support/bench';
import { Browsers } from './support/browsers';
import { isMet, type Table } from './support/table';
import { active } from './tables/active';
import { carrying } from './tables/carrying';
import { size, suite } from './tables/files';
import { highlight } from './tables/highlight';
import { idle } from './tables/idle';
import { latency } from './tables/latency';
import { look } from './tables/look';
import { memory } from './tables/memory';
import { people } from './tables/people';
import { popup } from './tables/popup';

const TABLES: Record<string, (bench: Bench) => Promise<Table | undefined>> = {
  idle,
  size,
  active,
  look,
  memory,
  latency,
  carrying,
  highlight,
  popup,
  people,
  suite,
};

/** How the bench is run. */
export interface BenchOptions {
  simulators: Simulators;
  /** A smoke run: everything a few times only, and no report is written. */
  quick: boolean;
  /** Names of tables; none means all of them, and a report. */
  only: string[];
  /** The unpacked folder of another extension, which pages are measured with as well. */
  beside?: string | undefined;
}

/** Measures table by table, prints each, and writes the report when all of them were measured in full. */
export async function runBench({ simulators, quick, only, beside }: BenchOptions): Promise<void> {
  const unknown = only.filter((name) => !(name in TABLES));
  if (unknown.length > 0) throw new Error(`No table ${unknown}; there are ${Object.keys(TABLES).join(', ')}`);
  const browsers = await Browsers.for(simulators, beside);
  const bench: Bench = {
    simulators,
    browsers,
    many: (times) => (quick ? Math.max(2, Math.round(times / 10)) : times),
  };
  const tables: Table[] = [];
  try {
    for (const [name, measure] of Object.entries(TABLES)) {
      if (only.length > 0 && !only.includes(name)) continue;
      const start = Date.now();
      const table = await measure(bench);
      if (!table) continue;
      tables.push(table);
      console.log(`\n${asText(table)}\n(${name}: ${((Date.now() - start) / 1000).toFixed(0)} s)`);
    }
    const missed = tables.flatMap(({ budgets = [] }) => budgets).filter((budget) => !isMet(budget));
    for (const { what, actual, limit, unit } of missed)
      console.log(`Not met: ${what}: ${actual.toFixed(1)} of ${limit} ${unit}`);
    if (quick || only.length > 0) return;
    await writeReport('docs/benchmarks.md', asMarkdown(await machine(browsers), tables));
    console.log('\nWritten: docs/benchmarks.md');
  } finally {
    await browsers.close();
  }
}
