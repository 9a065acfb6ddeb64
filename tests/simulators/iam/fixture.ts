import type { Bucket } from './types';

export interface AccountFixture {
  id: string;
  alias: string;
  buckets?: Bucket[];
  policies?: { policyName: string; description?: string; policyDocument: string }[];
  roles?: {
    roleName: string;
    description?: string;
    trustPolicyDocument: string;
    /** Names of this account's own policies, or ARNs. */
    policies?: string[];
  }[];
}

const allow = (action: string[], resource: string[]) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
  });

const trust = (principal: Record<string, string>) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }],
  });

export const ENCRYPTED_BUCKET_KEY =
  'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

export const DEFAULT_FIXTURE: AccountFixture[] = [
  {
    id: '111122223333',
    alias: 'acme-prod',
    buckets: [
      { name: 'acme-app-logs', region: 'us-east-1' },
      { name: 'acme-cloudtrail', region: 'eu-central-1' },
      { name: 'acme-encrypted-logs', region: 'us-east-1', kmsKeyArn: ENCRYPTED_BUCKET_KEY },
    ],
    policies: [
      {
        policyName: 'app-logs-writer',
        description: 'Application servers write their logs',
        policyDocument: allow(['s3:PutObject'], ['arn:aws:s3:::acme-app-logs/*']),
      },
      {
        policyName: 'deploy-artifacts-read',
        policyDocument: allow(['s3:GetObject', 's3:ListBucket'], ['arn:aws:s3:::acme-artifacts*']),
      },
      {
        policyName: 'logs-kms-decrypt',
        policyDocument: allow(['kms:Decrypt'], [ENCRYPTED_BUCKET_KEY]),
      },
    ],
    roles: [
      {
        roleName: 'AWSServiceRoleForSupport',
        trustPolicyDocument: trust({ Service: 'support.amazonaws.com' }),
      },
      {
        roleName: 'app-server',
        description: 'EC2 instances of the application',
        trustPolicyDocument: trust({ Service: 'ec2.amazonaws.com' }),
        policies: ['app-logs-writer', 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'],
      },
      {
        roleName: 'ci-deploy',
        trustPolicyDocument: trust({ AWS: 'arn:aws:iam::444455556666:root' }),
        policies: ['deploy-artifacts-read'],
      },
    ],
  },
  {
    id: '444455556666',
    alias: 'acme-dev',
    buckets: [{ name: 'acme-dev-logs', region: 'us-east-1' }],
    policies: [
      {
        policyName: 'dev-sandbox',
        policyDocument: allow(['s3:*'], ['arn:aws:s3:::acme-dev-logs', 'arn:aws:s3:::acme-dev-logs/*']),
      },
    ],
    roles: [{ roleName: 'dev-lambda', trustPolicyDocument: trust({ Service: 'lambda.amazonaws.com' }) }],
  },
];
