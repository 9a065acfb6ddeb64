import { useEffect, useState } from 'react';
import { type AssignedDetails, fetchArchive, fetchDetails, sendArchive } from './api';
import { ArchiveStatus } from './archive-status';
import { AzureForm } from './azure-form';
import { InputField, ValueField } from './controls';
import { Fields } from './field';
import type { ArchiveOptions, LogzioOptions } from './options';

const TABS: Record<NonNullable<ArchiveOptions['look']>, string[]> = {
  2019: ['Settings', 'Restore', 'Restored accounts'],
  2020: ['Settings', 'Restore', 'Restored accounts'],
  2024: ['Archive configuration', 'Restore data', 'Restored accounts'],
};

/** Archive and restore, as the documentation tells of it through the years: no one outside has seen its live DOM. */
export function ArchivePage({ options }: { options: LogzioOptions }) {
  const { look = 2024 } = options.archive ?? {};
  const [tab, setTab] = useState(0);
  const [cloud, setCloud] = useState<'AWS' | 'Azure'>(options.archive?.cloud ?? 'AWS');
  return (
    <>
      <h1>{look === 2024 ? 'Archive and restore' : 'Archive & restore'}</h1>
      <div className="choice" role="tablist">
        {TABS[look].map((name, index) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={tab === index}
            onClick={() => setTab(index)}
          >
            {name}
          </button>
        ))}
      </div>
      {tab === 0 && look === 2024 && (
        <div className="choice">
          {(['AWS', 'Azure'] as const).map((name) => (
            <button key={name} type="button" aria-pressed={cloud === name} onClick={() => setCloud(name)}>
              {name}
            </button>
          ))}
        </div>
      )}
      {tab === 0 && (cloud === 'AWS' || options.archive?.bothClouds) && <S3Settings options={options} />}
      {tab === 0 && (cloud === 'Azure' || options.archive?.bothClouds) && <AzureForm />}
    </>
  );
}

function S3Settings({ options }: { options: LogzioOptions }) {
  const { look = 2024, showsIds = false, method = 'role' } = options.archive ?? {};
  const markup = options.markup ?? 'test-subjects';
  const [details, setDetails] = useState<AssignedDetails>();
  const [isThere, setThere] = useState(false);
  const [by, setBy] = useState<'role' | 'keys'>(look === 2019 ? 'keys' : method);
  const [bucket, setBucket] = useState('');
  const [arn, setArn] = useState('');
  const [keys, setKeys] = useState({ access: '', secret: '' });
  const [said, setSaid] = useState<{ ok: boolean; text: string }>();
  useEffect(() => {
    void fetchDetails().then(setDetails);
    void fetchArchive().then((stored) => {
      if (!stored) return;
      setThere(true);
      setBucket(stored.bucket);
      setArn(stored.arn);
    });
  }, []);
  const isWhole = bucket !== '' && (by === 'role' ? arn !== '' : keys.access !== '' && keys.secret !== '');
  const send = async (what: 'test' | 'save') => {
    setSaid(undefined);
    const answer = await sendArchive(what, { bucket, arn });
    if (answer.ok && what === 'save') setThere(true);
    setSaid({
      ok: answer.ok,
      text: answer.ok
        ? what === 'test'
          ? 'Connection test succeeded.'
          : 'Logz.io authenticated and connected to your S3 bucket. Archiving is on.'
        : answer.reason,
    });
  };
  return (
    <section className="panel">
      <ArchiveStatus isThere={isThere} state={options.archive?.state ?? 'on'} />
      {look !== 2019 && (
        <div className="choice">
          <button type="button" aria-pressed={by === 'keys'} onClick={() => setBy('keys')}>
            Access keys
          </button>
          <button type="button" aria-pressed={by === 'role'} onClick={() => setBy('role')}>
            IAM role
          </button>
        </div>
      )}
      <div className="form">
        <Fields markup={markup}>
          {showsIds && (
            <>
              <ValueField label="Account ID" markup={markup} value={details?.logzioAWSAccountId} />
              <ValueField label="External ID" markup={markup} value={details?.assignedExternalId} />
            </>
          )}
          <InputField
            label={look === 2019 ? 'Bucket name' : 'S3 bucket name'}
            markup={markup}
            value={bucket}
            onChange={setBucket}
          />
          {by === 'role' ? (
            <InputField label="Role ARN" markup={markup} value={arn} onChange={setArn} />
          ) : (
            <>
              <InputField
                label="AWS access key"
                markup={markup}
                value={keys.access}
                onChange={(access) => setKeys({ ...keys, access })}
              />
              <InputField
                label="AWS secret key"
                type="password"
                markup={markup}
                value={keys.secret}
                onChange={(secret) => setKeys({ ...keys, secret })}
              />
            </>
          )}
        </Fields>
        {said && (
          <div className={`alert ${said.ok ? 'success' : 'failure'}`} role={said.ok ? 'status' : 'alert'}>
            {said.text}
          </div>
        )}
        <button type="button" className="secondary" disabled={!isWhole} onClick={() => send('test')}>
          Test connection
        </button>
        <button type="button" className="primary" disabled={!isWhole} onClick={() => send('save')}>
          {isThere ? 'Update settings' : 'Start archiving'}
        </button>
      </div>
    </section>
  );
}
