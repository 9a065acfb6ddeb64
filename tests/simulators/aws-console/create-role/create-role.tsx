import Wizard, { type WizardProps } from '@cloudscape-design/components/wizard';
import { InfoLink } from '../parts/info-link';
import { links, navigate, type Route } from '../route';
import { t } from '../text';
import type { RoleStep } from './form';
import { EntityStep } from './step-entity';
import { PermissionsStep } from './step-permissions';
import { ReviewStep } from './step-review';
import { useRoleWizard } from './use-role-wizard';

const STEPS: RoleStep[] = ['entity', 'permissions', 'review'];

export function CreateRole({ route }: { route: Route }) {
  const { props, list, step, creating, generation, goTo, create } = useRoleWizard(route, STEPS);
  const wrap = (content: React.ReactNode) => <div key={generation}>{content}</div>;
  const steps: WizardProps.Step[] = [
    { title: t('selectTrustedEntity'), info: <InfoLink />, content: wrap(<EntityStep {...props} />) },
    {
      title: t('addPermissions'),
      info: <InfoLink />,
      content: wrap(<PermissionsStep {...props} list={list} />),
    },
    {
      title: t('nameReviewCreate'),
      content: wrap(<ReviewStep {...props} list={list} onEdit={goTo} />),
    },
  ];
  return (
    <Wizard
      steps={steps}
      activeStepIndex={step}
      isLoadingNextStep={creating}
      submitButtonText={t('createRole')}
      onNavigate={({ detail }) => goTo(detail.requestedStepIndex)}
      onCancel={() => navigate(links.roles)}
      onSubmit={create}
    />
  );
}
