import { useMemo } from 'preact/hooks';
import { parseBucketName } from '../../src/connection/bucket';
import { cleanPastedText } from '../../src/connection/clean-pasted-text';
import { type Connection, problemOf } from '../../src/connection/connection';
import { text } from '../../src/i18n';
import { findPlaceholders } from '../../src/policy/placeholders';
import { parsePolicy } from '../../src/policy/policy';
import { labelOf } from '../labels';
import type { PopupModel } from '../use-overview';
import { EncryptionField } from './encryption-field';
import { Field } from './field';
import { PolicyPlaceholders } from './policy-placeholders';
import { PolicyReview } from './policy-review';

interface PolicyFieldProps {
  connection: Connection;
  companion: PopupModel;
  announce: (status: string) => void;
}

/** The role policy: pasted as it came, repaired, completed and explained in plain words. */
export function PolicyField({ connection, companion, announce }: PolicyFieldProps) {
  const { id, details, status, policyGenerated } = connection;
  const parsed = useMemo(() => parsePolicy(details.policy), [details.policy]);
  const bucket = parseBucketName(details.bucket);
  const placeholders = parsed.ok ? findPlaceholders(parsed.value, bucket.ok ? bucket.value : '') : [];
  const fieldId = `policy-${id}`;

  const replace = (policy: string) => {
    companion.edit(id, 'policy', policy);
    document.getElementById(fieldId)?.focus();
  };
  const draft = async () => {
    const reply = await companion.ask<'generate-policy'>({ kind: 'generate-policy', id });
    if (!reply.ok) return;
    document.getElementById(fieldId)?.focus();
    announce(text('popup_drafted_done'));
  };

  return (
    <div class="policy">
      <Field
        multiline
        id={fieldId}
        label={labelOf('policy')}
        value={details.policy}
        onValue={(value) => companion.edit(id, 'policy', value)}
        problem={problemOf(details, 'policy')}
        pristine={status === 'draft'}
        badge={policyGenerated && <span class="chip">{text('popup_drafted')}</span>}
      />
      {details.policy.trim() === '' && !bucket.ok && <p class="hint">{text('popup_draft_needs_bucket')}</p>}
      {details.policy.trim() === '' && bucket.ok && (
        <button type="button" class="secondary" onClick={draft}>
          {text('popup_draft')}
        </button>
      )}
      {parsed.ok && placeholders.length > 0 && (
        <PolicyPlaceholders
          id={id}
          policy={parsed.value}
          placeholders={placeholders}
          bucket={bucket.ok ? bucket.value : undefined}
          onPolicy={(policy) => replace(policy.text)}
        />
      )}
      {parsed.ok && (
        <>
          <EncryptionField connection={connection} companion={companion} />
          <PolicyReview
            flow={connection.flow}
            policy={details.policy}
            bucket={bucket.ok && placeholders.length === 0 ? bucket.value : ''}
            prefix={cleanPastedText(details.prefix)}
            kmsEncrypted={connection.kmsEncrypted}
          />
        </>
      )}
    </div>
  );
}
