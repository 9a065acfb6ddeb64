import { useEffect, useState } from 'react';
import { type AssignedDetails, fetchDetails, saveBucket } from './api';
import { InputField, RegionField, ValueField } from './controls';
import { Fields } from './field';
import type { LogzioOptions } from './options';
import { RolePolicy } from './role-policy';
import type { Integration } from './routes';

interface RoleFormProps {
  integration: Integration;
  options: LogzioOptions;
  onSave(): void;
  onSaved(): void;
}

/** The form that gives Logz.io a bucket by way of a role. */
export function RoleForm({ integration, options, onSave, onSaved }: RoleFormProps) {
  const markup = options.markup ?? 'test-subjects';
  const [details, setDetails] = useState<AssignedDetails>();
  const [externalId, setExternalId] = useState('');
  const [bucket, setBucket] = useState('');
  const [prefix, setPrefix] = useState('');
  const [region, setRegion] = useState(options.region ?? 'US_EAST_1');
  const [arn, setArn] = useState('');
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [denied, setDenied] = useState(false);

  useEffect(() => {
    void fetchDetails().then((given) => {
      setDetails(given);
      setExternalId(given.assignedExternalId);
    });
  }, []);

  async function save() {
    setTried(true);
    setDenied(false);
    if (!bucket || !arn) return;
    setSaving(true);
    onSave();
    const connected = await saveBucket({
      integration: integration.slug,
      bucket,
      prefix,
      region,
      arn,
      externalId,
    });
    setSaving(false);
    if (connected) onSaved();
    else setDenied(true);
  }

  const required = (value: string) => (tried && !value ? 'This field is required' : undefined);
  return (
    <div className="form">
      <h3>Authenticate with a role</h3>
      <Fields markup={markup}>
        <ValueField label="Account ID" markup={markup} value={details?.logzioAWSAccountId} />
        {options.externalIdEditable ? (
          <InputField label="External ID" markup={markup} value={externalId} onChange={setExternalId} />
        ) : (
          <ValueField label="External ID" markup={markup} value={details?.assignedExternalId} />
        )}
        <InputField
          label="S3 bucket name"
          markup={markup}
          value={bucket}
          onChange={setBucket}
          problem={required(bucket)}
        />
        <InputField label="Prefix" markup={markup} value={prefix} onChange={setPrefix} />
        {integration.region && <RegionField markup={markup} value={region} onChange={setRegion} />}
      </Fields>
      {/* Another bucket makes the policy shown stale: the key puts it away. */}
      <RolePolicy key={options.stalePolicy ? '' : bucket} bucket={bucket} options={options} />
      <Fields markup={markup}>
        <InputField
          label="Role ARN"
          markup={markup}
          value={arn}
          onChange={(value) => !options.refusesArn && setArn(value)}
          problem={required(arn)}
        />
      </Fields>
      {denied && (
        <div className="alert failure" role="alert">
          Access denied. Double-check your credentials in Logz.io and AWS.
        </div>
      )}
      <button type="button" className="primary" disabled={saving} onClick={save}>
        Save
      </button>
    </div>
  );
}
