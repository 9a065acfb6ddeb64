import { runSimulation } from '@cloud-copilot/iam-simulate';

/** The engine knows the encryption context by no name of its own: it goes by the name of another key of kms:Decrypt. */
const ENCRYPTION_CONTEXT = /kms:EncryptionContext:aws:s3:arn/gi;
const asTheEngineKnows = (input) =>
  JSON.parse(JSON.stringify(input).replace(ENCRYPTION_CONTEXT, 'kms:RequestAlias'));

/** Whether the independent engine lets a request through; an error where it does not take the input. */
export async function engineAllows(request) {
  const { principal, action, resource, accountId, context, policies, boundary, resourcePolicy } =
    asTheEngineKnows(request);
  const named = (documents) => documents.map((policy, at) => ({ name: `policy ${at}`, policy }));
  const result = await runSimulation(
    {
      request: { principal, action, resource: { resource, accountId }, contextVariables: context },
      identityPolicies: named(policies),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(resourcePolicy ? { resourcePolicy } : {}),
      ...(boundary ? { permissionBoundaryPolicies: named([boundary]) } : {}),
    },
    {},
  );
  if (result.resultType === 'error') throw new Error(JSON.stringify(result.errors));
  return result.overallResult === 'Allowed';
}
