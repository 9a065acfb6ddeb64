import { useState } from 'react';
import type { LogzioOptions } from './options';
import { rolePolicy } from './policies';

/** **Get the role policy**, and the policy where this variant puts it. */
export function RolePolicy({ bucket, options }: { bucket: string; options: LogzioOptions }) {
  const [policy, setPolicy] = useState<string>();
  const [toast, setToast] = useState('');

  async function give() {
    const text = rolePolicy(bucket, options.variant === 'policy-kms');
    if (options.variant !== 'clipboard-only') return setPolicy(text);
    await navigator.clipboard.writeText(text).then(
      () => setToast('Copied'),
      () => setToast('Could not copy'),
    );
  }

  return (
    <div className="policy">
      <button type="button" className="secondary" disabled={!bucket} onClick={give}>
        Get the role policy
      </button>
      {toast && (
        <div className="toast" role="status">
          {toast}
        </div>
      )}
      {policy && (
        <Shown policy={policy} where={options.policyIn ?? 'pre'} onClose={() => setPolicy(undefined)} />
      )}
    </div>
  );
}

function Shown({ policy, where, onClose }: { policy: string; where: string; onClose(): void }) {
  if (where === 'textarea') return <textarea readOnly rows={14} value={policy} />;
  const code = (
    <pre>
      <code>{policy}</code>
    </pre>
  );
  if (where !== 'dialog') return code;
  return (
    <dialog ref={openModal} onClose={onClose} aria-label="Role policy">
      <h3>Role policy</h3>
      {code}
      <form method="dialog">
        <button type="submit" className="secondary">
          Close
        </button>
      </form>
    </dialog>
  );
}

function openModal(dialog: HTMLDialogElement | null) {
  if (!dialog?.open) dialog?.showModal();
}
