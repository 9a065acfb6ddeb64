import { formatTrusted } from '../i18n';
import type { Handover } from './handover';

/** Policy and role for a person to make them: the same words as in a request for the account's owner. */
export const documentsText = ({
  policyName,
  policy,
  roleName,
  trustPolicy,
}: Pick<Handover, 'policyName' | 'policy' | 'roleName' | 'trustPolicy'>): string =>
  formatTrusted('denied_documents', policyName, policy, roleName, trustPolicy);

/** A message for a colleague who runs AWS. */
export const asText = (handover: Handover): string =>
  `${formatTrusted('handover_asks', handover.bucket, handover.policyName, handover.roleName)}\n\n${documentsText(handover)}\n`;
