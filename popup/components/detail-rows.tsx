import { useState } from 'preact/hooks';
import { parseBucketName } from '../../src/connection/bucket';
import {
  type Connection,
  type DetailName,
  meantDetails,
  policyNameOf,
  roleNameOf,
} from '../../src/connection/connection';
import { DEFAULT_PATTERNS } from '../../src/connection/iam-names';
import { namePatternsOf } from '../../src/flows';
import { problemText, text } from '../../src/i18n';
import type { MessageKey } from '../../src/message-key';
import { fieldWarning } from '../field-warning';
import { labelOf } from '../labels';
import { useCopy } from '../use-copy';
import type { PopupModel } from '../use-overview';
import { visibleProblem } from '../visible-problem';
import { CopyButton } from './copy-button';
import { CutValue } from './cut-value';
import { PolicyReview } from './policy-review';

interface DetailRowsProps {
  connection: Connection;
  companion: PopupModel;
  announce: (status: string) => void;
}

interface RowProps {
  label: string;
  value: string;
  /** The name of the button that copies the value; left out for what nobody pastes. */
  copy?: MessageKey;
  /** Said under the value. */
  note?: string | undefined;
}

/** The values of a connection: each to be read, and copied with one press. */
export function DetailRows({ connection, companion, announce }: DetailRowsProps) {
  const { details, facts, flow, kmsEncrypted, region } = connection;
  const patterns = namePatternsOf(connection, companion.overview?.settings ?? DEFAULT_PATTERNS);
  const copyValue = useCopy(announce);
  const [jsonShown, setJsonShown] = useState(false);
  const meant = meantDetails(details);
  const bucket = parseBucketName(details.bucket);
  const noteOn = (name: DetailName) => {
    const problem = visibleProblem(details, name);
    return problem ? problemText(problem) : fieldWarning(details, name);
  };
  const row = ({ label, copy, value, note }: RowProps) => (
    <div class="detail">
      <dt>{label}</dt>
      <dd>
        {value ? <CutValue value={value} /> : <span class="hint">{text('popup_not_yet')}</span>}
        {value && copy && <CopyButton label={text(copy)} onCopy={() => copyValue(label, value)} />}
        {note && <p class="caution">{note}</p>}
      </dd>
    </div>
  );
  const detail = (name: Exclude<DetailName, 'policy'>, value: string) =>
    row({ label: labelOf(name), copy: `copy_${name}`, value, note: noteOn(name) });
  return (
    <dl class="rows">
      {detail('accountId', meant.accountId)}
      {detail('externalId', meant.externalId)}
      {detail('bucket', meant.bucket)}
      {meant.prefix && detail('prefix', meant.prefix)}
      {details.policy && (
        <div class="detail tall">
          <dt>{labelOf('policy')}</dt>
          <dd>
            <details onToggle={(event) => setJsonShown(event.currentTarget.open)}>
              <summary>{text('field_json')}</summary>
              {jsonShown && (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it to do so
                <pre tabIndex={0} dir="ltr">
                  {details.policy}
                </pre>
              )}
            </details>
            <CopyButton
              label={text('copy_policy')}
              onCopy={() => copyValue(labelOf('policy'), details.policy)}
            />
            {noteOn('policy') ? (
              <p class="caution">{noteOn('policy')}</p>
            ) : (
              <PolicyReview
                flow={flow}
                policy={details.policy}
                bucket={bucket.ok ? bucket.value : ''}
                prefix={meant.prefix}
                kmsEncrypted={kmsEncrypted}
              />
            )}
          </dd>
        </div>
      )}
      {detail('policyName', policyNameOf(details, patterns))}
      {detail('roleName', roleNameOf(details, patterns))}
      {row({ label: text('popup_role_arn'), copy: 'copy_roleArn', value: facts.roleArn ?? '' })}
      {row({ label: text('popup_region'), value: text(`popup_region_${region}`) })}
    </dl>
  );
}
