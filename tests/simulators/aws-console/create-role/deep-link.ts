import type { ConsoleOptions } from '../options';
import { EMPTY_ROLE, type EntityType, type RoleForm } from './form';

const ENTITY_TYPES: EntityType[] = [
  'AWS_SERVICE',
  'AWS_ACCOUNT',
  'WEB_IDENTITY',
  'SAML_FEDERATION',
  'CUSTOM_TRUST_POLICY',
];
const STEPS: Record<string, number> = { selectEntities: 0, addPermission: 1, review: 2 };

export interface Start {
  form: RoleForm;
  step: number;
}

export function startOf(params: URLSearchParams, honour: NonNullable<ConsoleOptions['deepLinks']>): Start {
  if (honour === 'ignored') return { form: EMPTY_ROLE, step: 0 };
  const entityType = ENTITY_TYPES.find((type) => type === params.get('trustedEntityType'));
  const form = { ...EMPTY_ROLE, ...(entityType && { entityType }) };
  if (honour === 'partial') return { form, step: 0 };
  const accountId = params.get('awsAccount') ?? '';
  const externalId = params.get('externalId') ?? '';
  return {
    form: {
      ...form,
      account: accountId === '' ? 'this' : 'another',
      accountId,
      requireExternalId: externalId !== '' || params.get('isThirdParty') === 'true',
      externalId,
      policyArns: params.getAll('policies'),
    },
    step: STEPS[params.get('step') ?? ''] ?? 0,
  };
}
