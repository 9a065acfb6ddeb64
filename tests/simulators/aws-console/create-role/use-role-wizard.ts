import { useState } from 'react';
import { iam } from '../api';
import { showFlash } from '../flash';
import { type PolicyList, usePolicies } from '../parts/use-policies';
import { links, navigate, type Route } from '../route';
import { options, session } from '../session';
import { t } from '../text';
import { useForm } from '../use-form';
import { startOf } from './deep-link';
import type { RoleStep, StepProps } from './form';
import { trustPolicyOf } from './trust-policy';
import { errorsOf } from './validate';

export interface RoleWizard {
  /** What every step's content is given. */
  props: StepProps;
  list: PolicyList;
  /** Index of the step shown. */
  step: number;
  creating: boolean;
  /** Changes when the form is to be mounted anew. */
  generation: number;
  goTo: (step: number) => void;
  create: () => Promise<void>;
}

/** The Create role wizard without its looks: what is filled in, which step shows, and what is sent to IAM. */
export function useRoleWizard(route: Route, steps: readonly RoleStep[]): RoleWizard {
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
  const problemsAt = (index: number) => errorsOf(steps[index] ?? 'tags', form);
  const problems = problemsAt(step);

  function goTo(next: number) {
    setChecked(next > step && Object.keys(problems).length > 0);
    if (next < step || Object.keys(problems).length === 0) setStep(next);
  }

  async function create() {
    setChecked(true);
    // A link can open the last step before the first one is complete.
    const unfinished = steps.findIndex((_kind, index) => Object.keys(problemsAt(index)).length > 0);
    if (unfinished >= 0) return setStep(unfinished);
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

  const props = {
    form: { ...form, policyArns },
    update: (change: Partial<typeof form>) => update(change, `step ${step}`),
    errors: checked ? problems : {},
  };
  return { props, list, step, creating, generation, goTo, create };
}
