import { readFile, writeFile } from 'node:fs/promises';
import { figure } from '../support/stats';
import { isMet, type Table } from '../support/table';

/** What follows this heading is written by hand, and kept. */
const BY_HAND = '## What was tried, and what it gave';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const grid = (columns: readonly string[], rows: readonly string[][]): string =>
  [
    line(columns),
    line(columns.map((_column, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');

function budgetsOf(tables: readonly Table[]): string {
  const rows = tables
    .flatMap(({ budgets = [] }) => budgets)
    .map((budget) => [
      budget.what,
      `${figure(budget.actual)} ${budget.unit}`,
      `${budget.limit} ${budget.unit}`,
      isMet(budget) ? 'met' : '**not met**',
    ]);
  return `## Limits\n\n${grid(['what', 'measured', 'at most', ''], rows)}`;
}

/** The report without its part that is written by hand. */
export function asMarkdown(facts: readonly string[], tables: readonly Table[]): string {
  const parts = tables.map(
    ({ title, about, columns, rows }) => `## ${title}\n\n${about}\n\n${grid(columns, rows)}`,
  );
  return [
    '# Benchmarks',
    'Written by `npm run bench`; only the last section is written by hand. Timings hold for one machine: compare the ratios. ' +
      'Figures are medians, with the least and the most in brackets.',
    facts.map((fact) => `- ${fact}`).join('\n'),
    budgetsOf(tables),
    ...parts,
  ].join('\n\n');
}

/** Writes the report anew around what a person wrote into it. */
export async function writeReport(path: string, report: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => '');
  const [, kept = '\n\nNothing yet.\n'] = before.split(BY_HAND);
  await writeFile(path, `${report}\n\n${BY_HAND}${kept}`);
}
