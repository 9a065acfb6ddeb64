/** Whether something is so. `unknown`: it depends on what the companion cannot see. */
export type Truth = 'yes' | 'no' | 'unknown';

export const not = (truth: Truth): Truth => (truth === 'unknown' ? truth : truth === 'yes' ? 'no' : 'yes');

/** Whether all of them are so. */
export function all(truths: Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether any of them is so. */
export const any = (truths: Truth[]): Truth => not(all(truths.map(not)));

/** What holds in every case that is possible: `unknown` where the cases differ. */
export function inEveryCase(truths: Truth[]): Truth {
  const [first = 'unknown', ...rest] = truths;
  return rest.every((truth) => truth === first) ? first : 'unknown';
}
