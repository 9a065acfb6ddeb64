import type { Result } from './harness';

/** How one kind of mutation, made alone, was borne. */
export interface Row {
  kind: string;
  pages: number;
  wrong: number;
  misled: number;
  /** Steps still carried out: of the damaged field, and of all fields of the page. */
  field: [kept: number, of: number];
  page: [kept: number, of: number];
}

const share = ([kept, of]: [number, number]): string =>
  of === 0 ? '-' : `${((100 * kept) / of).toFixed(1)} %`;
export const shareOf = ([kept, of]: [number, number]): number => (of === 0 ? 1 : kept / of);

/** Sums up by kind; pages with several mutations, and those in an unlisted language, are kinds of their own. */
export function tally(results: Result[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { kinds, language, field, wanted, acted, wrong, misled } of results) {
    const alone = kinds.length === 1 && language !== 'unlisted';
    const kind = alone
      ? (kinds[0] ?? '')
      : language === 'unlisted'
        ? `(unlisted language, ${kinds.length})`
        : `(${kinds.length} mutations)`;
    const row = rows.get(kind) ?? { kind, pages: 0, wrong: 0, misled: 0, field: [0, 0], page: [0, 0] };
    rows.set(kind, row);
    row.pages += 1;
    row.wrong += wrong.length;
    row.misled += misled ? 1 : 0;
    const damaged = wanted.filter(
      (step) => step === field || (step === 'policy_row' && field.startsWith('policy_')),
    );
    row.field[0] += damaged.filter((step) => acted.includes(step)).length;
    row.field[1] += damaged.length;
    row.page[0] += wanted.filter((step) => acted.includes(step)).length;
    row.page[1] += wanted.length;
  }
  return [...rows.values()].sort((a, b) => a.kind.localeCompare(b.kind));
}

export function print(rows: Row[]): string {
  const line = (cells: string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(30) : cell.padStart(10))).join('');
  return [
    line(['kind of mutation', 'pages', 'wrong', 'misled', 'field kept', 'all kept']),
    ...rows.map(({ kind, pages, wrong, misled, field, page }) =>
      line([kind, String(pages), String(wrong), String(misled), share(field), share(page)]),
    ),
  ].join('\n');
}
