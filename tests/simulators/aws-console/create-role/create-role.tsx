import Wizard, { type WizardProps } from '@cloudscape-design/components/wizard';
import { useState } from 'react';
import { iam } from '../api';
import { showFlash } from '../flash';
import { InfoLink } from '../parts/info-link';
import { usePolicies } from '../parts/use-policies';
import { links, navigate, type Route } from '../route';
import { options, session } from '../session';
import { t } from '../text';
import { useForm } from '../use-form';
import { startOf } from './deep-link';
import { EntityStep } from './step-entity';
import { PermissionsStep } from './step-permissions';
import { ReviewStep } from './step-review';
import { trustPolicyOf } from './trust-policy';
import { errorsOf } from './validate';

export function CreateRole({ route }: { route: Route }) {
  const [start] = useState(() => startOf(route.params, options.deepLinks));
  const [step, setStep] = useState(start.step);
  const [checked, setChecked] = useState(false);
  const [creating, setCreating] = useState(false);
  const list = usePolicies();
  const { form, update, generation } = useForm(start.form);

  // A link may name a policy that is not there, or not yet: it counts once the list holds it.
  const policyArns = list.loaded
    ? form.policyArns.filter((arn) => list.policies.some((policy) => policy.arn === arn))
    : form.policyArns;
  const problems = errorsOf(step, form);
  const props = {
    form: { ...form, policyArns },
    update: (change: Partial<typeof form>) => update(change, `step ${step}`),
    errors: checked ? problems : {},
  };

  function goTo(next: number) {
    setChecked(next > step && Object.keys(problems).length > 0);
    if (next < step || Object.keys(problems).length === 0) setStep(next);
  }

  async function create() {
    setChecked(true);
    // A link can open the last step before the first one is complete.
    const unfinished = [0, 2].find((index) => Object.keys(errorsOf(index, form)).length > 0);
    if (unfinished !== undefined) return setStep(unfinished);
    setCreating(true);
    const { roleName, description } = form;
    const trustPolicyDocument = trustPolicyOf(form, session.accountId);
    try {
      await iam.createRole({ roleName, description, policyArns, trustPolicyDocument });
    } catch (error) {
      setCreating(false);
      showFlash({ type: 'error', text: (error as Error).message });
      return;
    }
    const action = { text: t('viewRole'), href: links.role(roleName) };
    showFlash({ type: 'success', text: t('roleCreated', { name: roleName }), action });
    navigate(options.roleCreatedLanding === 'role' ? links.role(roleName) : links.roles);
  }

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
