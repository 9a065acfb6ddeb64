export type Size = { minified: number; gzip: number };
export function sizesIn(folder: string, scripts: string[]): Promise<Record<string, Size>>;
export function overBudget(sizes: Record<string, Size>, budgets: Record<string, Partial<Size>>): string[];
