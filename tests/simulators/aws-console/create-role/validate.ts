import { checkTrustDocument } from '../../iam/documents';
import { documentError } from '../document-error';
import { isName } from '../names';
import { t } from '../text';
import type { RoleErrors, RoleForm, RoleStep } from './form';

function entityErrors(form: RoleForm): RoleErrors {
  switch (form.entityType) {
    case 'AWS_SERVICE':
      return form.service === '' ? { service: t('serviceRequired') } : {};
    case 'AWS_ACCOUNT':
      return {
        ...(form.account === 'another' &&
          !/^\d{12}$/.test(form.accountId) && { accountId: t('accountIdInvalid') }),
        ...(form.requireExternalId &&
          !/^[\w+=,.@:/-]{2,1224}$/.test(form.externalId) && { externalId: t('externalIdInvalid') }),
      };
    case 'CUSTOM_TRUST_POLICY': {
      const message = documentError(checkTrustDocument, form.customTrust);
      return message ? { customTrust: t('policyHasError', { message }) } : {};
    }
    default:
      return { entityType: t('providerRequired') };
  }
}

export function errorsOf(step: RoleStep, form: RoleForm): RoleErrors {
  if (step === 'entity') return entityErrors(form);
  if (step === 'review' && !isName(form.roleName, 64)) return { roleName: t('roleNameInvalid') };
  return {};
}
