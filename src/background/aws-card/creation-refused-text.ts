import type { CreationRefused } from '../../aws-console/creation-refused';
import type { CardLine } from '../../card-model';
import { text } from '../../i18n';

/** Why IAM did not create a policy or role, and what to do: another name would help nothing. */
export function refusalLine(refused: CreationRefused): CardLine {
  return { tone: refused.kind === 'throttled' ? 'warn' : 'stop', text: sentence(refused) };
}

function sentence(refused: CreationRefused): string {
  if (refused.kind === 'quota') {
    const limit = [refused.quota, refused.most].filter(Boolean).join(': ');
    return text('refused_quota', limit || '—');
  }
  if (refused.kind !== 'document' || !refused.mends) return text(`refused_${refused.kind}`);
  return `${text('refused_document')} ${text(`mend_${refused.mends}`)}`;
}
