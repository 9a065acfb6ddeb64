import type { Connection } from '../../src/connection/connection';
import { parseRoleArn } from '../../src/connection/role-arn';
import { text } from '../../src/i18n';
import { useCopy } from '../use-copy';
import type { PopupModel } from '../use-overview';
import { CopyButton } from './copy-button';
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
  const copy = useCopy(announce);
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
        <CopyButton label={text('copy_roleArn')} onCopy={() => copy(text('popup_role_arn'), arn)} />
      )}
    </Field>
  );
}
