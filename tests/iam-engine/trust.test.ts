import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTrust } from '../../src/policy/trust-policy';
import { engineAllows } from './engine.mjs';
import { nearlyRightTrust, trustPolicy } from './policies';
import { assumingContext, CUSTOMER, ID, LOGZIO, PARAMETERS, ROLE, RUNS, world } from './support';

const EVERYTHING = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const STRANGER = '999988887777';
/** Of other customers of Logz.io, alike and not. */
const OTHERS = [
  undefined,
  'acme-2',
  'logzio:aws:extid:fedcba9876543210f',
  `${ID.slice(0, -1)}1`,
  `${ID.slice(0, -2)}99`,
];
/** Stops that say that Logz.io is kept out; the others say who else is let in. */
const LETS_OTHERS_IN = /^trust_(open|external_id_(missing|open))$/;
/** What IfExists makes of MFA depends on whose keys call: the role is stopped for those that it keeps out. */
const DEPENDS = 'trust_mfa_required';

it('stops a trust policy that keeps Logz.io out or lets others in, as an engine that is not ours does', async () => {
  const counts = { passed: 0, right: 0, stoppedThoughRight: 0 };
  await fc.assert(
    fc.asyncProperty(fc.oneof(nearlyRightTrust, trustPolicy), world, world, async (document, ...worlds) => {
      const letsIn = (account: string, id: string | undefined, among = worlds.slice(0, 1)) =>
        Promise.all(
          among.map((at) =>
            engineAllows({
              principal: `arn:aws:iam::${account}:${at.caller}`,
              action: 'sts:AssumeRole',
              resource: ROLE,
              accountId: CUSTOMER,
              context: {
                ...assumingContext(at, id),
                'sts:ExternalId': id,
                'aws:PrincipalAccount': account,
                'aws:PrincipalArn': `arn:aws:iam::${account}:${at.caller}`,
              },
              policies: [EVERYTHING],
              resourcePolicy: document,
            }),
          ),
        );
      const { differences } = compareTrust({ accountId: LOGZIO, externalId: ID }, JSON.stringify(document));
      const stops = differences.filter(({ severity }) => severity === 'stop').map(({ code }) => code);
      const isUnsure = differences.some(({ severity }) => severity === 'warn');
      const own = await letsIn(LOGZIO, ID, worlds);
      const keepsOut = stops.filter((code) => !LETS_OTHERS_IN.test(code));
      if (keepsOut.some((code) => code !== DEPENDS)) expect(own).not.toContain(true);
      if (stops.length === 0 && !isUnsure) expect(own).not.toContain(false);
      if (stops.length > 0 && own.includes(false)) return;
      const others = (
        await Promise.all([
          ...OTHERS.map((id) => letsIn(LOGZIO, id)),
          ...[ID, undefined].map((id) => letsIn(STRANGER, id)),
        ])
      ).flat();
      const isOptional = differences.some(({ code }) => code === 'trust_external_id_optional');
      if (stops.length === 0 && !isOptional) expect(others).not.toContain(true);
      const isRight = !own.includes(false) && !others.includes(true);
      if (stops.length === 0) counts.passed++;
      if (isRight) counts.right++;
      if (isRight && stops.length > 0) counts.stoppedThoughRight++;
    }),
    PARAMETERS,
  );
  expect(counts.passed / RUNS).toBeGreaterThan(0.1);
  // Two worlds do not show everything that depends on what no page shows.
  expect(counts.stoppedThoughRight / counts.right).toBeLessThan(0.02);
});
