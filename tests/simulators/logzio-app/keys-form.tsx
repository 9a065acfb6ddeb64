import { useState } from 'react';
import { InputField, RegionField } from './controls';
import { Fields } from './field';
import type { LogzioOptions } from './options';
import type { Integration } from './routes';

/** The form for access keys: it shares labels with the form for a role and must be left alone. */
export function KeysForm({ integration, options }: { integration: Integration; options: LogzioOptions }) {
  const markup = options.markup ?? 'test-subjects';
  const [values, setValues] = useState<Record<string, string>>({});
  const input = (label: string, type: 'text' | 'password' = 'text') => (
    <InputField
      label={label}
      type={type}
      markup={markup}
      value={values[label] ?? ''}
      onChange={(value) => setValues((before) => ({ ...before, [label]: value }))}
    />
  );
  return (
    <div className="form">
      <h3>Authenticate with access keys</h3>
      <Fields markup={markup}>
        {input('S3 bucket name')}
        {input('Prefix')}
        {integration.region && (
          <RegionField
            markup={markup}
            value={values.region ?? ''}
            onChange={(region) => setValues((before) => ({ ...before, region }))}
          />
        )}
        {input('Access key')}
        {input('Secret key', 'password')}
      </Fields>
      <button type="button" className="primary">
        Save
      </button>
    </div>
  );
}
