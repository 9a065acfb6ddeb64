import { parseKmsKeyArn } from '../../src/connection/kms-key-arn';
import { text } from '../../src/i18n';
import { fillPlaceholder, type Placeholder, withoutKms } from '../../src/policy/placeholders';
import type { Policy } from '../../src/policy/policy';
import { ok } from '../../src/policy/result';
import { AskValue } from './ask-value';

interface PolicyPlaceholdersProps {
  /** The connection's. */
  id: string;
  policy: Policy;
  placeholders: Placeholder[];
  /** Once it is known. */
  bucket: string | undefined;
  onPolicy: (policy: Policy) => void;
}

/** Asks for what the policy leaves open: a policy with a placeholder never reaches AWS. */
export function PolicyPlaceholders({ id, policy, placeholders, bucket, onPolicy }: PolicyPlaceholdersProps) {
  const ofBucket = placeholders.filter(({ kind }) => kind === 'bucket');
  const others = placeholders.filter(({ kind }) => kind !== 'bucket');
  const putIn = (all: Placeholder[], value: string) =>
    onPolicy(all.reduce((filled, placeholder) => fillPlaceholder(filled, placeholder, value), policy));
  return (
    <div class="asks">
      {ofBucket.length > 0 && (
        <div class="ask">
          <p>
            {text('popup_bucket_placeholder', ofBucket.map((placeholder) => placeholder.text).join(', '))}
          </p>
          {bucket ? (
            <button type="button" class="secondary" onClick={() => putIn(ofBucket, bucket)}>
              {text('popup_put_in', bucket)}
            </button>
          ) : (
            <p class="hint">{text('popup_put_in_needs_bucket')}</p>
          )}
        </div>
      )}
      {others.map((placeholder) =>
        placeholder.kind === 'kms-key' ? (
          <AskValue
            key={placeholder.text}
            id={`kms-${id}`}
            question={text('popup_kms_placeholder')}
            label={text('popup_kms_key')}
            example="arn:aws:kms:us-east-1:111122223333:key/…"
            parse={parseKmsKeyArn}
            use={text('popup_kms_use')}
            onValue={(value) => putIn([placeholder], value)}
          >
            <button type="button" class="secondary" onClick={() => onPolicy(withoutKms(policy))}>
              {text('popup_kms_without')}
            </button>
          </AskValue>
        ) : (
          <AskValue
            key={placeholder.text}
            id={`value-${id}-${placeholder.text}`}
            question={text('popup_other_placeholder', placeholder.text)}
            label={text('popup_other_value', placeholder.text)}
            parse={(value) => ok(value.trim())}
            use={text('popup_other_use')}
            onValue={(value) => putIn([placeholder], value)}
          />
        ),
      )}
    </div>
  );
}
