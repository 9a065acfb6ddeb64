/** What somebody else needs to make policy and role: all of it parsed, nothing of it secret. */
export interface Handover {
  bucket: string;
  policyName: string;
  policyDescription: string;
  /** The role policy, as JSON. */
  policy: string;
  roleName: string;
  roleDescription: string;
  /** The trust policy, as JSON. */
  trustPolicy: string;
}

/** The forms in which a connection is handed over. */
export const HANDOVER_FORMATS = ['text', 'cli', 'cloudformation', 'terraform'] as const;
export type HandoverFormat = (typeof HANDOVER_FORMATS)[number];
