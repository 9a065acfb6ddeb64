import { buildSimulators } from '../../simulators/build.mjs';

/** Builds the simulated apps once, before any worker starts. */
export default async function globalSetup(): Promise<void> {
  // npm test has built them already.
  if (!process.env.SIMULATORS_BUILT) await buildSimulators();
}
