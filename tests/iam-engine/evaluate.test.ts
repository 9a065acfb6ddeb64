import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Decision, evaluate } from '../../src/policy/evaluate';
import { ANY_TEXT } from '../../src/policy/pattern-match';
import {
  assumeRoleContext,
  decryptContext,
  listContext,
  objectContext,
} from '../../src/policy/request-context';
import { engineAllows } from './engine.mjs';
import { policies, prefix, rareBoundary, trustPolicy } from './policies';
import {
  ARN,
  assumingContext,
  BUCKET,
  CUSTOMER,
  ID,
  KEY,
  kmsContext,
  LOGZIO,
  NOW,
  PARAMETERS,
  ROLE,
  RUNS,
  SESSION_ARN,
  s3Context,
  world,
} from './support';

const SESSION = { roleArn: ROLE, accountId: CUSTOMER, now: NOW };

/** Counts what was said, and refuses what the engine contradicts in any world. */
function tally() {
  const counts: Record<Decision, number> = { allowed: 0, refused: 0, unknown: 0 };
  return {
    counts,
    check(decision: Decision, allowed: boolean[]) {
      counts[decision]++;
      if (decision === 'allowed') expect(allowed).not.toContain(false);
      if (decision === 'refused') expect(allowed).not.toContain(true);
    },
    /** A verdict that is mostly unknown, or always the same, would hold nothing. */
    isTelling(mostUnknown: number) {
      const total = counts.allowed + counts.refused + counts.unknown;
      expect(total).toBeGreaterThanOrEqual(RUNS);
      expect(counts.unknown / total).toBeLessThan(mostUnknown);
      expect(counts.allowed / total).toBeGreaterThan(0.1);
      expect(counts.refused / total).toBeGreaterThan(0.1);
    },
  };
}

it('decides what a role may do as an engine that is not ours does, wherever it says that it knows', async () => {
  const said = tally();
  await fc.assert(
    fc.asyncProperty(
      policies,
      rareBoundary,
      prefix,
      world,
      world,
      async (documents, limit, under, ...worlds) => {
        const named = documents.map((document, at) => ({ name: `p${at}`, document }));
        const boundary = limit && { name: 'boundary', document: limit };
        const decide = (
          action: string,
          resource: string,
          context: Parameters<typeof evaluate>[1]['context'],
        ) => evaluate(named, { action, resource, context }, boundary).decision;
        const asked = (
          action: string,
          resource: string,
          context: Record<string, string | undefined>,
          keyPolicy?: unknown,
        ) =>
          engineAllows({
            principal: SESSION_ARN,
            action,
            resource,
            context,
            accountId: CUSTOMER,
            policies: documents,
            ...(limit ? { boundary: limit } : {}),
            ...(keyPolicy ? { resourcePolicy: keyPolicy } : {}),
          });
        const everywhere = (one: (at: (typeof worlds)[number]) => Promise<boolean>) =>
          Promise.all(worlds.map(one));
        said.check(
          decide('s3:ListBucket', ARN, listContext(SESSION, under)),
          await everywhere((at) => asked('s3:ListBucket', ARN, s3Context(at, under))),
        );
        said.check(
          decide('s3:GetObject', `${ARN}/${under}${ANY_TEXT}`, objectContext(SESSION)),
          await everywhere((at) => asked('s3:GetObject', `${ARN}/${under}${at.key}`, s3Context(at, under))),
        );
        said.check(
          decide('kms:Decrypt', KEY, decryptContext(SESSION, BUCKET, under)),
          await everywhere((at) => asked('kms:Decrypt', KEY, kmsContext(at, under), DELEGATING)),
        );
      },
    ),
    PARAMETERS,
  );
  said.isTelling(0.15);
});

/** The key policy that leaves it to the account's policies. */
const DELEGATING = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${CUSTOMER}:root` }, Action: 'kms:*', Resource: '*' },
  ],
};

const EVERYTHING = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

it('decides who may assume a role as an engine that is not ours does, wherever it says that it knows', async () => {
  const said = tally();
  await fc.assert(
    fc.asyncProperty(trustPolicy, world, world, async (document, ...worlds) => {
      const { decision } = evaluate([{ name: 'trust', document }], {
        action: 'sts:AssumeRole',
        resource: '',
        callerAccountId: LOGZIO,
        context: assumeRoleContext({ accountId: LOGZIO, externalId: ID, now: NOW }),
      });
      const allowed = worlds.map((at) =>
        engineAllows({
          principal: `arn:aws:iam::${LOGZIO}:${at.caller}`,
          action: 'sts:AssumeRole',
          resource: ROLE,
          accountId: CUSTOMER,
          context: assumingContext(at),
          policies: [EVERYTHING],
          resourcePolicy: document,
        }),
      );
      said.check(decision, await Promise.all(allowed));
    }),
    PARAMETERS,
  );
  said.isTelling(0.25);
});
