import type { Table } from '../support/table';

/** A table as a terminal shows it. */
export function asText({ title, columns, rows }: Table): string {
  const widths = columns.map((heading, index) =>
    Math.max(heading.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ');
  return [title, line(columns), ...rows.map(line)].join('\n');
}
