import { useState } from 'react';
import { checkPolicyDocument } from '../../iam/documents';
import { iam, type NewPolicy } from '../api';
import { documentError } from '../document-error';
import { showFlash } from '../flash';
import { isName } from '../names';
import { links, navigate } from '../route';
import { t } from '../text';
import { useForm } from '../use-form';

export interface PolicyWizard {
  form: NewPolicy;
  update: (change: Partial<NewPolicy>) => void;
  /** Why IAM would refuse the document; once Next was pressed. */
  documentProblem: string | undefined;
  nameProblem: string | undefined;
  step: number;
  creating: boolean;
  /** Changes when the form is to be mounted anew. */
  generation: number;
  goTo: (step: number) => void;
  create: () => Promise<void>;
}

/** The Create policy wizard without its looks. */
export function usePolicyWizard(policyDocument: string): PolicyWizard {
  const [step, setStep] = useState(0);
  const [checked, setChecked] = useState(false);
  const [creating, setCreating] = useState(false);
  const { form, update, generation } = useForm({ policyName: '', description: '', policyDocument });

  const message = documentError(checkPolicyDocument, form.policyDocument);
  const nameError = isName(form.policyName, 128) ? undefined : t('policyNameInvalid');

  function goTo(next: number) {
    const blocked = next > 0 && message !== undefined;
    setChecked(blocked);
    if (!blocked) setStep(next);
  }

  async function create() {
    setChecked(true);
    if (nameError) return;
    setCreating(true);
    try {
      const { arn, policyName } = await iam.createPolicy(form);
      const action = { text: t('viewPolicy'), href: links.policy(arn) };
      showFlash({ type: 'success', text: t('policyCreated', { name: policyName }), action });
      navigate(links.policies);
    } catch (error) {
      setCreating(false);
      showFlash({ type: 'error', text: (error as Error).message });
    }
  }

  return {
    form,
    update: (change) => update(change, `step ${step}`),
    documentProblem: checked && message ? t('policyHasError', { message }) : undefined,
    nameProblem: checked ? nameError : undefined,
    step,
    creating,
    generation,
    goTo,
    create,
  };
}
