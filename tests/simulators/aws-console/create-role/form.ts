import { DEFAULT_TRUST_POLICY } from '../parts/add-statement';

export type RoleStep = 'entity' | 'permissions' | 'tags' | 'review';

export type EntityType =
  | 'AWS_SERVICE'
  | 'AWS_ACCOUNT'
  | 'WEB_IDENTITY'
  | 'SAML_FEDERATION'
  | 'CUSTOM_TRUST_POLICY';

export interface RoleForm {
  entityType: EntityType;
  service: string;
  account: 'this' | 'another';
  accountId: string;
  requireExternalId: boolean;
  externalId: string;
  requireMfa: boolean;
  customTrust: string;
  policyArns: string[];
  roleName: string;
  description: string;
}

export const EMPTY_ROLE: RoleForm = {
  entityType: 'AWS_SERVICE',
  service: '',
  account: 'this',
  accountId: '',
  requireExternalId: false,
  externalId: '',
  requireMfa: false,
  customTrust: DEFAULT_TRUST_POLICY,
  policyArns: [],
  roleName: '',
  description: '',
};

export interface StepProps {
  form: RoleForm;
  update: (change: Partial<RoleForm>) => void;
  /** Problems are shown once Next was pressed. */
  errors: RoleErrors;
}

export type RoleErrors = Partial<Record<keyof RoleForm, string>>;
