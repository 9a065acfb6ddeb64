/** What a series of measurements comes to. */
export interface Summary {
  count: number;
  median: number;
  p95: number;
  least: number;
  most: number;
}

/** The value below which this share of the sorted values lies, by the nearest rank. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const medianOf = (values: readonly number[]): number => summarise(values).median;

/** A figure with three digits that say something. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return value.toFixed(size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
}

/** The median with the spread around it. */
export const spread = (values: readonly number[]): string => {
  const { median, least, most } = summarise(values);
  return values.length > 1 ? `${figure(median)} (${figure(least)}–${figure(most)})` : figure(median);
};
