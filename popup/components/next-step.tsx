import type { Connection } from '../../src/connection/connection';
import { text } from '../../src/i18n';
import { closePopup } from '../close-popup';
import { nextStep } from '../next-step';
import type { PopupModel } from '../use-overview';

const NAMES = {
  'open-console': 'popup_open_console',
  'send-arn': 'popup_send_arn',
  resume: 'popup_resume',
} as const;

/** What comes next, and the press that brings it about. */
export function NextStep({ connection, companion }: { connection: Connection; companion: PopupModel }) {
  const { sentence, press, others } = nextStep(connection, Date.now());
  const reusable = press === 'open-console' ? (companion.overview?.reusable[connection.id] ?? []) : [];
  const reuse = async (from: string) => {
    const reply = await companion.ask<'open-console'>({
      kind: 'open-console',
      id: connection.id,
      reuse: from,
    });
    if (reply.ok) closePopup();
  };
  const go = async (kind: keyof typeof NAMES) => {
    const reply = await companion.ask<typeof kind>({ kind, id: connection.id });
    if (reply.ok && kind !== 'resume') closePopup();
  };
  return (
    <div class="next">
      <p>{sentence}</p>
      {press && (
        <button type="button" class="primary" onClick={() => go(press)}>
          {text(NAMES[press])}
        </button>
      )}
      {reusable.map(({ id, roleName }) => (
        <button type="button" class="secondary wide" key={id} onClick={() => reuse(id)}>
          {text('card_use_role', roleName)}
        </button>
      ))}
      {others.map((other) => (
        <button type="button" class="secondary wide" key={other} onClick={() => go(other)}>
          {text(NAMES[other])}
        </button>
      ))}
    </div>
  );
}
