import type { Cue } from '../../content-scripts/page/find/page-snapshot';

/** One question that the finder asked of a candidate. */
export interface Asked {
  cue: Cue;
  candidate: Element;
  holds: boolean;
}

const names = new WeakMap<Cue, string>();
let log: Asked[] = [];

/** What a cue is called where it is made: `named("accountId")`. */
export const cueName = (cue: Cue): string => names.get(cue) ?? 'a cue of the screen’s own';

/** All that the finder asks while something runs. */
export function askedDuring(run: () => void): Asked[] {
  log = [];
  run();
  return log;
}

const isCue = (value: unknown): value is Cue =>
  typeof (value as Cue | null)?.matches === 'function' && typeof (value as Cue).weight === 'number';

function logCue<T>(name: string, value: T): T {
  if (!isCue(value)) return value;
  const matches = value.matches.bind(value);
  names.set(value, name);
  value.matches = (candidate, page, locate) => {
    const holds = matches(candidate, page, locate);
    log.push({ cue: value, candidate, holds });
    return holds;
  };
  return value;
}

const shown = (argument: unknown): string =>
  argument instanceof RegExp ? String(argument) : (JSON.stringify(argument) ?? '…');

/** A cue, or what makes one, that says how it is called and is logged whenever it is asked. */
export function logged<T>(name: string, original: T): T {
  if (typeof original !== 'function') return logCue(name, original);
  const make =
    (as: (given: unknown[]) => string) =>
    (...given: unknown[]) =>
      logCue(as(given), (original as unknown as (...all: unknown[]) => unknown)(...given));
  return Object.assign(
    make((given) => `${name}(${given.map(shown).join(', ')})`),
    { as: (constant: string) => make(() => constant) },
  ) as unknown as T;
}
