import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { CodeField } from '../parts/code-field';
import { Delayed } from '../parts/delayed';
import { options } from '../session';
import { type TextKey, t } from '../text';
import { AccountPanel } from './account-panel';
import type { EntityType, StepProps } from './form';
import { ServicePanel } from './service-panel';

const TILES: [EntityType, TextKey, TextKey][] = [
  ['AWS_SERVICE', 'awsService', 'awsServiceDescription'],
  ['AWS_ACCOUNT', 'awsAccount', 'awsAccountDescription'],
  ['WEB_IDENTITY', 'webIdentity', 'webIdentityDescription'],
  ['SAML_FEDERATION', 'saml', 'samlDescription'],
  ['CUSTOM_TRUST_POLICY', 'customTrust', 'customTrustDescription'],
];

function ProviderPanel({ form, errors }: StepProps) {
  const [title, description]: TextKey[] =
    form.entityType === 'WEB_IDENTITY'
      ? ['webIdentity', 'webIdentityDescription']
      : ['saml', 'samlDescription'];
  return (
    <Container header={<Header description={description && t(description)}>{title && t(title)}</Header>}>
      <FormField label={t('identityProvider')} errorText={errors.entityType}>
        <Select selectedOption={null} options={[]} placeholder={t('chooseProvider')} />
      </FormField>
    </Container>
  );
}

function CustomTrustPanel({ form, update, errors }: StepProps) {
  return (
    <Container header={<Header description={t('customTrustDescription')}>{t('customTrust')}</Header>}>
      <SpaceBetween size="s">
        <CodeField
          label={t('customTrust')}
          value={form.customTrust}
          onChange={(customTrust) => update({ customTrust })}
        />
        {errors.customTrust && <Alert type="error">{errors.customTrust}</Alert>}
      </SpaceBetween>
    </Container>
  );
}

const PANELS: Record<EntityType, (props: StepProps) => React.ReactNode> = {
  AWS_SERVICE: ServicePanel,
  AWS_ACCOUNT: AccountPanel,
  WEB_IDENTITY: ProviderPanel,
  SAML_FEDERATION: ProviderPanel,
  CUSTOM_TRUST_POLICY: CustomTrustPanel,
};

const tileValue = (type: EntityType) =>
  options.opaqueValues ? `option-${TILES.findIndex(([other]) => other === type)}` : type;

export function EntityStep(props: StepProps) {
  const { form, update } = props;
  const Panel = PANELS[form.entityType];
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">{t('trustedEntityType')}</Header>}>
        <Tiles
          ariaLabel={t('trustedEntityType')}
          columns={3}
          value={tileValue(form.entityType)}
          onChange={({ detail }) => {
            const tile = TILES.find(([type]) => tileValue(type) === detail.value);
            if (tile) update({ entityType: tile[0] });
          }}
          items={options.tileOrder
            .flatMap((place) => TILES.slice(place, place + 1))
            .map(([type, label, description]) => ({
              value: tileValue(type),
              label: t(label),
              description: t(description),
            }))}
        />
      </Container>
      <Delayed key={form.entityType} ms={options.optionsDelayMs} quiet>
        <Panel {...props} />
      </Delayed>
    </SpaceBetween>
  );
}
