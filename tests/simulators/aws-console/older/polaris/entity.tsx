import type { EntityType, StepProps } from '../../create-role/form';
import { Delayed } from '../../parts/delayed';
import { options, session } from '../../session';
import { type TextKey, t } from '../../text';
import { tag } from '../tag';
import { Check, Field, Radio } from './controls';

const AwsuiTiles = tag('awsui-tiles');
const AwsuiRadioGroup = tag('awsui-radio-group');

const TILES: [EntityType, TextKey, TextKey][] = [
  ['AWS_SERVICE', 'awsService', 'awsServiceDescription'],
  ['AWS_ACCOUNT', 'awsAccount', 'awsAccountDescription'],
  ['WEB_IDENTITY', 'webIdentity', 'webIdentityDescription'],
  ['SAML_FEDERATION', 'saml', 'samlDescription'],
  ['CUSTOM_TRUST_POLICY', 'customTrust', 'customTrustDescription'],
];

function UseCases({ form, update }: StepProps) {
  return (
    <>
      <h2>{t('useCase')}</h2>
      <p>Common use cases</p>
      <AwsuiRadioGroup>
        {['EC2', 'Lambda'].map((service) => (
          <Radio
            key={service}
            name="awsui-radio-group-1"
            value={service}
            chosen={form.service}
            label={service}
            description={t('serviceCalls', { service })}
            onChoose={(value) => update({ service: value })}
          />
        ))}
      </AwsuiRadioGroup>
    </>
  );
}

function Account({ form, update, errors }: StepProps) {
  return (
    <>
      <h2>{t('anAwsAccount')}</h2>
      <AwsuiRadioGroup>
        {(['this', 'another'] as const).map((account) => (
          <Radio
            key={account}
            name="awsui-radio-group-2"
            value={account}
            chosen={form.account}
            label={account === 'this' ? t('thisAccount', { id: session.accountId }) : t('anotherAccount')}
            onChoose={() => update({ account })}
          />
        ))}
      </AwsuiRadioGroup>
      {form.account === 'another' && (
        <Delayed ms={options.optionsDelayMs} quiet>
          <Field
            label={t('accountId')}
            hint={t('accountIdDescription')}
            constraint={t('accountIdConstraint')}
            value={form.accountId}
            onChange={(accountId) => update({ accountId })}
            error={errors.accountId}
          />
        </Delayed>
      )}
      <p>{t('options')}</p>
      <Check checked={form.requireExternalId} onChange={(requireExternalId) => update({ requireExternalId })}>
        {t('requireExternalId')}
      </Check>
      {form.requireExternalId && (
        <Delayed ms={options.optionsDelayMs} quiet>
          <p>{t('externalIdHelp')}</p>
          <Field
            label={t('externalId')}
            value={form.externalId}
            onChange={(externalId) => update({ externalId })}
            error={errors.externalId}
          />
        </Delayed>
      )}
      <Check checked={form.requireMfa} onChange={(requireMfa) => update({ requireMfa })}>
        {t('requireMfa')}
      </Check>
    </>
  );
}

export function Entity(props: StepProps) {
  const { form, update, errors } = props;
  return (
    <>
      <h2>{t('trustedEntityType')}</h2>
      <AwsuiTiles>
        <div className="awsui-tiles">
          {TILES.map(([value, label, description]) => (
            <div
              key={value}
              className={`awsui-tile ${value === form.entityType ? 'awsui-tile__selected' : ''}`}
            >
              <Radio
                name="awsui-tiles-0"
                value={value}
                chosen={form.entityType}
                label={t(label)}
                description={t(description)}
                onChoose={(chosen) => update({ entityType: chosen as EntityType })}
              />
            </div>
          ))}
        </div>
      </AwsuiTiles>
      {form.entityType === 'AWS_SERVICE' && <UseCases {...props} />}
      {form.entityType === 'AWS_ACCOUNT' && <Account {...props} />}
      {(errors.service ?? errors.entityType) && (
        <p className="older-error">{errors.service ?? errors.entityType}</p>
      )}
    </>
  );
}
