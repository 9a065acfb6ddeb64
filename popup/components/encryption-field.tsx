import type { Connection } from '../../src/connection/connection';
import { text } from '../../src/i18n';
import type { PopupModel } from '../use-overview';

const ANSWERS = { unknown: null, no: false, yes: true } as const;
type Answer = keyof typeof ANSWERS;

interface EncryptionFieldProps {
  connection: Connection;
  companion: PopupModel;
}

/** Asks what the policy alone does not tell: an encrypted bucket needs one permission more. */
export function EncryptionField({ connection: { id, kmsEncrypted }, companion }: EncryptionFieldProps) {
  const answer: Answer = kmsEncrypted === undefined ? 'unknown' : kmsEncrypted ? 'yes' : 'no';
  const choose = (chosen: Answer) =>
    companion.ask<'edit-encryption'>({ kind: 'edit-encryption', id, encrypted: ANSWERS[chosen] });
  return (
    <div class="field">
      <div class="label">
        <label for={`encryption-${id}`}>{text('popup_encrypted')}</label>
      </div>
      <select
        id={`encryption-${id}`}
        value={answer}
        onChange={(event) => void choose(event.currentTarget.value as Answer)}
      >
        {(Object.keys(ANSWERS) as Answer[]).map((each) => (
          <option key={each} value={each}>
            {text(`popup_encrypted_${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
