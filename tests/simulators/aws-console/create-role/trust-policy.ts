import type { RoleForm } from './form';

const json = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 4);

function accountStatement(form: RoleForm, ownAccountId: string) {
  return {
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: { AWS: form.account === 'this' ? ownAccountId : form.accountId },
    Condition: {
      ...(form.requireExternalId && { StringEquals: { 'sts:ExternalId': form.externalId } }),
      ...(form.requireMfa && { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
    },
  };
}

/** The trust policy that the wizard makes of its first step. */
export function trustPolicyOf(form: RoleForm, ownAccountId: string): string {
  switch (form.entityType) {
    case 'AWS_ACCOUNT':
      return json(accountStatement(form, ownAccountId));
    case 'CUSTOM_TRUST_POLICY':
      return form.customTrust;
    case 'AWS_SERVICE':
      return json({
        Effect: 'Allow',
        Action: ['sts:AssumeRole'],
        Principal: { Service: [`${form.service.toLowerCase()}.amazonaws.com`] },
      });
    default:
      return json({
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: 'accounts.google.com' },
      });
  }
}
