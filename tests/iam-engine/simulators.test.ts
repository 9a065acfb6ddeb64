import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PolicyDocument, statementsOf, toStringList } from '../../src/policy/statement';
import { assumeRole, canReadBucket, createIamState } from '../simulators/iam';
import { engineAllows } from './engine.mjs';
import { nearlyRight, nearlyRightTrust, policies, prefix, trustPolicy } from './policies';
import { ARN, BUCKET, CUSTOMER, ID, LOGZIO, PARAMETERS, ROLE, SESSION_ARN } from './support';

/** The keys that the simulated AWS knows of: what asks for others it refuses. */
const KNOWN =
  /^(sts:externalid|s3:prefix|aws:(multifactorauthpresent|principalaccount|securetransport|principalisawsservice|sourceaccount|sourcearn))$/i;
/** The policy without what the simulated AWS knows nothing of: other keys, operators and variables. */
const asKnown = (document: PolicyDocument): PolicyDocument => ({
  ...document,
  Statement: statementsOf(document).map((statement) => {
    const { Condition = {}, Resource, NotResource, ...rest } = statement;
    const plain = (list: unknown) => toStringList(list).filter((text) => !text.includes('${'));
    const tests = Object.entries(Condition).filter(
      ([operator, keys]) =>
        /^(String(Not)?(Equals|Like)|StringEqualsIgnoreCase|Bool|Null)(IfExists)?$/.test(operator) &&
        Object.entries(keys).every(([key, values]) => KNOWN.test(key) && plain(values).length > 0) &&
        !JSON.stringify(keys).includes('${'),
    );
    const resources = plain(Resource ?? NotResource);
    const named = resources.length > 0 ? resources : ['*'];
    return {
      ...rest,
      ...(NotResource === undefined ? {} : { NotResource: named }),
      ...(Resource === undefined ? {} : { Resource: named }),
      ...(tests.length > 0 ? { Condition: Object.fromEntries(tests) } : {}),
    };
  }),
});

const EVERYTHING = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const COMMON = {
  'aws:SecureTransport': 'true',
  'aws:PrincipalIsAWSService': 'false',
  'aws:MultiFactorAuthPresent': 'false',
};

/** A role of the simulated AWS with these policies, which no wizard had to take. */
function simulated(trust: unknown, documents: unknown[]) {
  const state = createIamState([
    { id: CUSTOMER, alias: '', buckets: [{ name: BUCKET, region: 'us-east-1' }] },
  ]);
  state.accounts[CUSTOMER]?.roles.push({
    ...{ arn: ROLE, roleName: 'logzio-acme-logs', description: '', createDate: '', maxSessionSeconds: 3600 },
    trustPolicy: JSON.stringify(trust),
    attachedPolicyArns: [],
    inlinePolicies: documents.map((document, at) => ({
      policyName: `p${at}`,
      document: JSON.stringify(document),
    })),
  });
  return state;
}

it('the simulated AWS lets in whom an engine that is not ours lets in', async () => {
  const seen = { yes: 0, no: 0 };
  await fc.assert(
    fc.asyncProperty(fc.oneof(nearlyRightTrust, trustPolicy).map(asKnown), async (document) => {
      const state = simulated(document, []);
      const said = assumeRole(state, { callerAccountId: LOGZIO, roleArn: ROLE, externalId: ID, mfa: false });
      const allowed = await engineAllows({
        ...{ principal: `arn:aws:iam::${LOGZIO}:role/another`, action: 'sts:AssumeRole', resource: ROLE },
        ...{ accountId: CUSTOMER, policies: [EVERYTHING], resourcePolicy: document },
        context: { ...COMMON, 'sts:ExternalId': ID, 'aws:PrincipalAccount': LOGZIO },
      });
      expect(said.ok).toBe(allowed);
      seen[allowed ? 'yes' : 'no']++;
    }),
    PARAMETERS,
  );
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(PARAMETERS.numRuns / 20);
});

it('the simulated AWS lets a bucket be read where an engine that is not ours does', async () => {
  const seen = { yes: 0, no: 0 };
  const cases = fc.oneof(nearlyRight, policies).map((documents) => documents.map(asKnown));
  await fc.assert(
    fc.asyncProperty(cases, prefix, async (documents, under) => {
      const said = canReadBucket(simulated(EVERYTHING, documents), ROLE, BUCKET, under);
      const asked = (action: string, resource: string, listed: string | undefined) =>
        engineAllows({
          ...{ principal: SESSION_ARN, action, resource, accountId: CUSTOMER, policies: documents },
          context: { ...COMMON, 'aws:PrincipalAccount': CUSTOMER, 's3:prefix': listed },
        });
      const allowed =
        (await asked('s3:ListBucket', ARN, under)) &&
        (await asked('s3:GetObject', `${ARN}/${under}2026/01/sample.log.gz`, undefined));
      expect(said.ok).toBe(allowed);
      seen[allowed ? 'yes' : 'no']++;
    }),
    PARAMETERS,
  );
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(PARAMETERS.numRuns / 20);
});
