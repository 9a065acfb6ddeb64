/**
 * Work of which no two runs go on at once. Asked for meanwhile, it is run once more afterwards, however often it was asked for.
 * @returns does the work; done when a run is that began after this call
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    next = undefined;
    current = work().finally(() => {
      if (!next) current = undefined;
    });
    return current;
  };
  return () => {
    if (!current) return run();
    next ??= current.then(run, run);
    return next;
  };
}
