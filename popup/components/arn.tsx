import type { Connection } from '../../src/connection/connection';
import { parseRoleArn } from '../../src/connection/role-arn';
import { text } from '../../src/i18n';
import type { PopupModel } from '../use-overview';
import { Field } from './field';

interface ArnFieldProps {
  connection: Connection;
  companion: PopupModel;
  announce: (status: string) => void;
}

/** The role's ARN: read from AWS, or pasted by the admin. */
export function ArnField({ connection, companion, announce }: ArnFieldProps) {
  const { id, facts } = connection;
  const arn = companion.typed(id, 'roleArn') ?? facts.roleArn ?? '';
  const parsed = parseRoleArn(arn);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(arn);
      announce(text('popup_copied'));
    } catch {
      announce(text('popup_copy_failed'));
    }
  };
  return (
    <Field
      id={`roleArn-${id}`}
      label={text('popup_role_arn')}
      value={arn}
      onValue={(value) => companion.edit(id, 'roleArn', value)}
      problem={arn !== '' && !parsed.ok ? parsed.problem : undefined}
      hint={arn === '' ? text('popup_role_arn_hint') : undefined}
    >
      {arn !== '' && (
        <button type="button" class="secondary" aria-label={text('popup_copy_arn')} onClick={copy}>
          {text('popup_copy')}
        </button>
      )}
    </Field>
  );
}
