import type { Simulators } from '../../simulators/server';
import type { Browsers } from './browsers';

/** What every table is measured with. */
export interface Bench {
  simulators: Simulators;
  browsers: Browsers;
  /** How often to measure: `many(20)` is 20, or a fraction of it in a smoke run. */
  many(times: number): number;
}
