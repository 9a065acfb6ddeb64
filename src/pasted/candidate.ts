/** A value that a text may give, and where it stands there. */
export interface Candidate {
  value: string;
  start: number;
  end: number;
  /** Its shape or its label says what it is. The others are asked about, be there only one. */
  isCertain: boolean;
}

/** The candidates with each value once, where it stands first; it is certain if one of its places says so. */
export function distinct(candidates: Candidate[]): Candidate[] {
  const byValue = new Map<string, Candidate>();
  for (const each of candidates) {
    const known = byValue.get(each.value);
    if (!known || (each.isCertain && !known.isCertain)) byValue.set(each.value, each);
  }
  return [...byValue.values()];
}
