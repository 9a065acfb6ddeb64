import type { PolicyDocument } from './statement';

const EVERY_SERVICE_BUT = { NotAction: ['iam:*', 'organizations:*', 'account:*'] };

/**
 * What policies that AWS manages say of S3, by name (AWS managed policy reference). A page shows their names; they are
 * often attached, or set as a boundary. What ReadOnlyAccess and ViewOnlyAccess allow beyond S3 is cut to one service.
 */
const STATEMENTS: Record<string, object> = {
  AdministratorAccess: { Action: '*' },
  PowerUserAccess: EVERY_SERVICE_BUT,
  AmazonS3FullAccess: { Action: ['s3:*', 's3-object-lambda:*'] },
  AmazonS3ReadOnlyAccess: {
    Action: ['s3:Get*', 's3:List*', 's3:Describe*', 's3-object-lambda:Get*', 's3-object-lambda:List*'],
  },
  ReadOnlyAccess: { Action: ['s3:Get*', 's3:List*', 's3:Describe*', 'ec2:Describe*'] },
  ViewOnlyAccess: { Action: ['s3:ListAllMyBuckets', 's3:ListBucket', 'ec2:Describe*'] },
  AWSDenyAll: { Effect: 'Deny', Action: '*' },
};

/** The document of a policy that AWS manages; undefined for others, and for those whose contents are not known here. */
export function awsManagedPolicy(arn: string): PolicyDocument | undefined {
  const name = /^arn:aws:iam::aws:policy\/(?:[\w-]+\/)*([\w-]+)$/.exec(arn)?.[1] ?? '';
  const statement = Object.hasOwn(STATEMENTS, name) ? STATEMENTS[name] : undefined;
  return statement && { Version: '2012-10-17', Statement: { Effect: 'Allow', Resource: '*', ...statement } };
}

/** Whether AWS made a policy to deny, as it attaches one to what it holds for compromised. */
export const isAwsDenial = (arn: string): boolean =>
  /^arn:aws:iam::aws:policy\/.*(Deny|Quarantine)/.test(arn);

/** Whether AWS manages a policy. */
export const isAwsManaged = (arn: string): boolean => arn.startsWith('arn:aws:iam::aws:policy/');
