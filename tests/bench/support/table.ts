/** A figure that must not go beyond a limit. */
export interface Budget {
  what: string;
  actual: number;
  limit: number;
  unit: string;
}

/** One table of the report. */
export interface Table {
  title: string;
  /** How it was measured, in a sentence or two. */
  about: string;
  columns: string[];
  rows: string[][];
  budgets?: Budget[];
}

export const isMet = ({ actual, limit }: Budget): boolean => actual <= limit;
