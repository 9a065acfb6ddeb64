import { useEffect, useState } from 'react';
import { fetchBuckets } from './api';
import { DocsAfter, DocsBefore } from './docs';
import { KeysForm } from './keys-form';
import type { LogzioOptions } from './options';
import { RoleForm } from './role-form';
import type { Integration } from './routes';
import type { SaveRequest } from './state';

type Shown = 'nothing' | 'choice' | 'role' | 'keys';

/** One integration: its guide, the buckets saved so far, and the way to add one. */
export function IntegrationPage({
  integration,
  options,
}: {
  integration: Integration;
  options: LogzioOptions;
}) {
  const [shown, setShown] = useState<Shown>(options.formOpen ? 'role' : 'nothing');
  const [buckets, setBuckets] = useState<SaveRequest[]>([]);
  const [saved, setSaved] = useState(false);
  const [rounds, setRounds] = useState(0);
  const docs = options.docs ?? true;
  useEffect(() => void fetchBuckets().then(setBuckets), []);

  async function finish() {
    setSaved(true);
    setRounds(rounds + 1);
    if (!options.formStays) setShown('nothing');
    setBuckets(await fetchBuckets());
  }

  return (
    <>
      <h1>{integration.title}</h1>
      {docs && <DocsBefore title={integration.title} />}
      <section className="panel">
        <h2>Your buckets</h2>
        {saved && (
          <div className="alert success" role="status">
            Logz.io authenticated and connected to your S3 bucket.
          </div>
        )}
        <BucketList buckets={buckets} />
        <button
          type="button"
          className="secondary"
          onClick={() => {
            setSaved(false);
            setShown(shown === 'choice' ? 'nothing' : 'choice');
          }}
        >
          + Add a bucket
        </button>
        {shown === 'choice' && (
          <div className="choice">
            <button type="button" onClick={() => setShown('role')}>
              Authenticate with a role
            </button>
            <button type="button" onClick={() => setShown('keys')}>
              Authenticate with access keys
            </button>
          </div>
        )}
        {shown === 'role' && (
          <RoleForm
            key={rounds}
            integration={integration}
            options={options}
            onSave={() => setSaved(false)}
            onSaved={finish}
          />
        )}
        {(shown === 'keys' || options.twoWidgets) && <KeysForm integration={integration} options={options} />}
      </section>
      {docs && <DocsAfter />}
    </>
  );
}

function BucketList({ buckets }: { buckets: SaveRequest[] }) {
  if (!buckets.length) return <p className="faint">No buckets yet.</p>;
  return (
    <ul className="buckets">
      {buckets.map(({ bucket, prefix, arn }) => (
        <li key={`${bucket}/${prefix}/${arn}`}>
          <strong>{bucket}</strong> {prefix} <span className="faint">{arn}</span>
        </li>
      ))}
    </ul>
  );
}
