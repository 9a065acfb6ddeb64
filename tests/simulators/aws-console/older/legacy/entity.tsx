import type { EntityType, StepProps } from '../../create-role/form';
import { Delayed } from '../../parts/delayed';
import { options } from '../../session';
import { t } from '../../text';
import { Check, Field } from './controls';

const TILES: [EntityType, string, string][] = [
  ['AWS_SERVICE', 'AWS service', 'EC2, Lambda and others'],
  ['AWS_ACCOUNT', 'Another AWS account', 'Belonging to you or 3rd party'],
  ['WEB_IDENTITY', 'Web identity', 'Cognito or any OpenID provider'],
  ['SAML_FEDERATION', 'SAML 2.0 federation', 'Your corporate directory'],
];

function Account({ form, update, errors }: StepProps) {
  return (
    <>
      <p>Allows entities in other accounts to perform actions in this account.</p>
      <h2>Specify accounts that can use this role</h2>
      <Field
        label="Account ID*"
        value={form.accountId}
        onChange={(accountId) => update({ accountId })}
        error={errors.accountId}
      />
      <div className="row ng-scope">
        <div className="col-label">Options</div>
        <div className="col-field">
          <Check
            checked={form.requireExternalId}
            onChange={(requireExternalId) => update({ requireExternalId })}
          >
            {t('requireExternalId')}
          </Check>
          {form.requireExternalId && (
            <Delayed ms={options.optionsDelayMs} quiet>
              <div className="grey-panel ng-scope">
                <p>{t('externalIdHelp')}</p>
                <Field
                  label="External ID"
                  value={form.externalId}
                  onChange={(externalId) => update({ externalId })}
                  error={errors.externalId}
                />
                <p className="field-warning">{t('externalIdWarning')}</p>
              </div>
            </Delayed>
          )}
          <Check checked={form.requireMfa} onChange={(requireMfa) => update({ requireMfa })}>
            {t('requireMfa')}
          </Check>
        </div>
      </div>
    </>
  );
}

/** Tiles are drawn boxes that take a click: neither radios nor buttons. */
export function Entity(props: StepProps) {
  const { form, update, errors } = props;
  const choose = (entityType: EntityType) =>
    update({ entityType, account: entityType === 'AWS_ACCOUNT' ? 'another' : 'this' });
  return (
    <>
      <h2>Select type of trusted entity</h2>
      <ul className="tiles">
        {TILES.map(([type, title, description]) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: as the console of the time was
          <li
            key={type}
            className={`tile ng-scope ${type === form.entityType ? 'selected' : ''}`}
            onClick={() => choose(type)}
          >
            <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
              <circle cx="16" cy="16" r="14" fill="#687078" />
            </svg>
            <div>
              <div className="tile-title">{title}</div>
              <div className="tile-description">{description}</div>
            </div>
          </li>
        ))}
      </ul>
      {form.entityType === 'AWS_SERVICE' && (
        <>
          <h2>Choose the service that will use this role</h2>
          <ul className="services">
            {['EC2', 'Lambda', 'Batch', 'Glue', 'RDS', 'S3'].map((service) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: as the console of the time was
              <li key={service} className="ng-scope" onClick={() => update({ service })}>
                <b>{service}</b>
                <div>Allows {service} to call AWS services on your behalf.</div>
              </li>
            ))}
          </ul>
        </>
      )}
      {form.entityType === 'AWS_ACCOUNT' && (
        <Delayed ms={options.optionsDelayMs} quiet>
          <Account {...props} />
        </Delayed>
      )}
      {(errors.service ?? errors.entityType) && (
        <p className="older-error">{errors.service ?? errors.entityType}</p>
      )}
    </>
  );
}
