export interface Bucket {
  name: string;
  region: string;
  /** ARN of the KMS key that encrypts the bucket's objects. */
  kmsKeyArn?: string;
  /** A bucket policy, as JSON text. */
  policy?: string;
  /** Object Ownership is *Bucket owner enforced*: no ACL is taken. */
  aclsDisabled?: boolean;
  /** Keys of objects that were written, as far as the simulation writes any. */
  objects?: string[];
}

export interface PolicyVersion {
  versionId: string;
  document: string;
  createDate: string;
}

export type PolicyType = 'AWS managed' | 'AWS managed - job function' | 'Customer managed';

export interface ManagedPolicy {
  arn: string;
  policyName: string;
  type: PolicyType;
  description: string;
  createDate: string;
  defaultVersionId: string;
  versions: PolicyVersion[];
}

export interface Role {
  arn: string;
  roleName: string;
  description: string;
  createDate: string;
  maxSessionSeconds: number;
  trustPolicy: string;
  attachedPolicyArns: string[];
  inlinePolicies: { policyName: string; document: string }[];
  permissionsBoundaryArn?: string;
}

/** An action that AWS refuses to whoever is signed in, and the kind of policy that does. */
export interface Denial {
  /** `iam:CreatePolicy` */
  action: string;
  by?: 'identity' | 'scp' | 'boundary';
}

export interface Account {
  id: string;
  alias: string;
  buckets: Bucket[];
  policies: ManagedPolicy[];
  roles: Role[];
  userNames: string[];
  denied: Denial[];
}

export interface AuditEntry {
  time: string;
  op: string;
  accountId: string;
  body: unknown;
  ok: boolean;
  errorCode?: string;
}

export interface IamState {
  /** By account number. */
  accounts: Record<string, Account>;
  awsManagedPolicies: ManagedPolicy[];
  audit: AuditEntry[];
}

export interface PolicySummary {
  arn: string;
  policyName: string;
  type: PolicyType;
  description: string;
  createDate: string;
  attachmentCount: number;
}

export interface RoleSummary {
  arn: string;
  roleName: string;
  description: string;
  createDate: string;
  trustedEntities: string[];
}

export interface IamResponse {
  status: number;
  body: unknown;
}
