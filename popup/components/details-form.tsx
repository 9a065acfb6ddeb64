import { parseBucketName } from '../../src/connection/bucket';
import type { Connection, DetailName } from '../../src/connection/connection';
import { DEFAULT_PATTERNS, nameFrom } from '../../src/connection/iam-names';
import { namePatternsOf } from '../../src/flows';
import { text } from '../../src/i18n';
import { fieldWarning } from '../field-warning';
import { labelOf } from '../labels';
import { suggestedValue } from '../suggested-value';
import type { PopupModel } from '../use-overview';
import { visibleProblem } from '../visible-problem';
import { ArnField } from './arn';
import { Field } from './field';
import { PolicyField } from './policy-field';
import { RegionField } from './region-field';

interface DetailsFormProps {
  connection: Connection;
  companion: PopupModel;
  announce: (status: string) => void;
}

/** Every value of a connection, editable. */
export function DetailsForm({ connection, companion, announce }: DetailsFormProps) {
  const { id, details, status } = connection;
  const patterns = namePatternsOf(connection, companion.overview?.settings ?? DEFAULT_PATTERNS);
  const bucket = parseBucketName(details.bucket);
  const field = (name: DetailName, more: { hint?: string; placeholder?: string } = {}) => (
    <Field
      id={`${name}-${id}`}
      label={labelOf(name)}
      value={details[name]}
      onValue={(value) => companion.edit(id, name, value)}
      problem={visibleProblem(details, name)}
      suggestion={suggestedValue(details, name)}
      warning={fieldWarning(details, name)}
      pristine={status === 'draft'}
      {...more}
    />
  );
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{text('popup_from_logzio')}</legend>
        {field('accountId')}
        {field('externalId')}
        {field('bucket')}
        {field('prefix', { hint: text('popup_prefix_hint') })}
        <PolicyField connection={connection} companion={companion} announce={announce} />
        <RegionField connection={connection} companion={companion} />
      </fieldset>
      <fieldset>
        <legend>{text('popup_in_aws')}</legend>
        {field(
          'policyName',
          bucket.ok
            ? { placeholder: nameFrom(patterns, 'policy', bucket.value) }
            : { hint: text('popup_name_hint') },
        )}
        {field(
          'roleName',
          bucket.ok
            ? { placeholder: nameFrom(patterns, 'role', bucket.value) }
            : { hint: text('popup_name_hint') },
        )}
        <ArnField connection={connection} companion={companion} announce={announce} />
      </fieldset>
    </form>
  );
}
