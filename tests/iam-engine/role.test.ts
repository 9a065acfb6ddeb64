import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkRole } from '../../src/connection/check-role';
import { EMPTY_DETAILS, readyDetails } from '../../src/connection/connection';
import { generatePolicy } from '../../src/policy/minimal-policy';
import { buildTrustPolicy } from '../../src/policy/trust-policy';
import { engineAllows } from './engine.mjs';
import { nearlyRight, policies, prefix, rareBoundary } from './policies';
import {
  ARN,
  BUCKET,
  CUSTOMER,
  ID,
  LOGZIO,
  PARAMETERS,
  ROLE,
  RUNS,
  SESSION_ARN,
  s3Context,
  world,
} from './support';

const OTHER = 'arn:aws:s3:::another-bucket-1';
/** What Logz.io does not need: each must be refused, or the check stops. */
const EXCESS: [string, string][] = [
  ['s3:PutObject', `${ARN}/AWSLogs/a`],
  ['s3:DeleteObject', `${ARN}/AWSLogs/a`],
  ['s3:PutBucketPolicy', ARN],
  ['s3:GetObject', `${OTHER}/a`],
  ['s3:ListBucket', OTHER],
  ['s3:PutObject', `${OTHER}/a`],
  ['ec2:RunInstances', `arn:aws:ec2:us-east-1:${CUSTOMER}:instance/*`],
  ['sqs:SendMessage', `arn:aws:sqs:us-east-1:${CUSTOMER}:queue`],
];

it('passes a role that lets Logz.io read and no more, as an engine that is not ours does', async () => {
  const counts = { passed: 0, right: 0, stoppedThoughRight: 0 };
  const cases = fc.oneof({ weight: 3, arbitrary: nearlyRight }, policies);
  await fc.assert(
    fc.asyncProperty(
      cases,
      rareBoundary,
      prefix,
      world,
      world,
      async (documents, limit, under, ...worlds) => {
        const ready = readyDetails({
          ...EMPTY_DETAILS,
          accountId: LOGZIO,
          externalId: ID,
          bucket: BUCKET,
          prefix: under,
          policy: generatePolicy(BUCKET).text,
        });
        if (!ready.ok) throw new Error(ready.problem.code);
        const policy = (document: unknown, name: string) => ({
          name,
          arn: `arn:aws:iam::${CUSTOMER}:policy/${name}`,
          document: JSON.stringify(document),
        });
        const check = checkRole(ready.value, {
          arn: ROLE,
          trustPolicy: buildTrustPolicy(ready.value),
          policies: documents.map((document, at) => policy(document, `p${at}`)),
          ...(limit ? { boundary: policy(limit, 'boundary') } : {}),
        });
        const asked = (action: string, resource: string, at: (typeof worlds)[number]) =>
          engineAllows({
            ...{ principal: SESSION_ARN, action, resource, accountId: CUSTOMER, policies: documents },
            context: s3Context(at, under),
            ...(limit ? { boundary: limit } : {}),
          });
        const needed = await Promise.all(
          worlds.flatMap((at) => [
            asked('s3:ListBucket', ARN, at),
            asked('s3:GetObject', `${ARN}/${under}${at.key}`, at),
          ]),
        );
        const isUnsure = check.differences.some(({ code }) => code === 'policy_may_refuse');
        if (check.passed && !isUnsure) expect(needed).not.toContain(false);
        const isReader = !needed.includes(false);
        if (!isReader && !check.passed) return;
        const [at] = worlds;
        const excess = await Promise.all(EXCESS.map(([action, resource]) => asked(action, resource, at)));
        if (check.passed) expect(excess).not.toContain(true);
        const isRight = isReader && !excess.includes(true);
        if (check.passed) counts.passed++;
        if (isRight) counts.right++;
        if (isRight && !check.passed) counts.stoppedThoughRight++;
      },
    ),
    PARAMETERS,
  );
  expect(counts.passed / RUNS).toBeGreaterThan(0.05);
  // Two worlds do not show everything that depends on what no page shows, nor eight requests all that a role may do.
  expect(counts.stoppedThoughRight / counts.right).toBeLessThan(0.05);
});
