import { logzioCanConnect } from '../../simulators/iam';
import type { Simulators } from '../../simulators/server';
import { BUCKET } from './flow';

export const ACCOUNT = '111122223333';

export const externalIdOf = (sim: Simulators, host = 'app.logz.io'): string =>
  sim.logzio.account(host).externalId;

/** Whether the account's role of this name would let Logz.io in: what Logz.io's **Save** asks. */
export function verdict(sim: Simulators, roleName: string, bucket = BUCKET) {
  return logzioCanConnect(sim.state, {
    logzioAccountId: '406095609952',
    externalId: externalIdOf(sim),
    roleArn: `arn:aws:iam::${ACCOUNT}:role/${roleName}`,
    bucket,
    prefix: '',
  });
}

/** What the console sent to AWS that changes something, in order. */
export const writes = (sim: Simulators): string[] =>
  sim.state.audit.filter(({ ok }) => ok).map(({ op }) => op);

/** The policy document that the companion's default name stands for in AWS, parsed. */
export function policyMade(sim: Simulators, bucket = BUCKET): unknown {
  const made = sim.state.accounts[ACCOUNT]?.policies.find(
    ({ policyName }) => policyName === `logzio-${bucket}-read`,
  );
  return made && JSON.parse(made.versions[0]?.document ?? '');
}
