import Wizard from '@cloudscape-design/components/wizard';
import { useState } from 'react';
import { checkPolicyDocument } from '../../iam/documents';
import { iam } from '../api';
import { documentError } from '../document-error';
import { showFlash } from '../flash';
import { isName } from '../names';
import { DEFAULT_POLICY } from '../parts/add-statement';
import { InfoLink } from '../parts/info-link';
import { type EditorMode, PolicyEditor } from '../parts/policy-editor';
import { links, navigate } from '../route';
import { options } from '../session';
import { t } from '../text';
import { useForm } from '../use-form';
import { PolicyReview } from './policy-review';

const FIRST_MODE: EditorMode = options.visualFirst ? 'visual' : 'json';
const EMPTY = { policyName: '', description: '', policyDocument: DEFAULT_POLICY };

export function CreatePolicy() {
  const [step, setStep] = useState(0);
  const [mode, setMode] = useState(FIRST_MODE);
  const [checked, setChecked] = useState(false);
  const [creating, setCreating] = useState(false);
  const { form, update, generation } = useForm(EMPTY);

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

  const scoped = (change: Partial<typeof form>) => update(change, `step ${step}`);
  return (
    <Wizard
      steps={[
        {
          title: t('specifyPermissions'),
          info: <InfoLink />,
          description: t(mode === 'json' ? 'specifyDescriptionJson' : 'specifyDescriptionVisual'),
          errorText: checked && message ? t('policyHasError', { message }) : undefined,
          content: (
            <PolicyEditor
              key={generation}
              value={form.policyDocument}
              onChange={(policyDocument) => scoped({ policyDocument })}
              mode={mode}
              onModeChange={setMode}
            />
          ),
        },
        {
          title: t('reviewAndCreate'),
          info: <InfoLink />,
          description: t('reviewDescription'),
          content: (
            <PolicyReview
              key={generation}
              form={form}
              update={scoped}
              nameError={checked ? nameError : undefined}
              onEdit={() => goTo(0)}
            />
          ),
        },
      ]}
      activeStepIndex={step}
      isLoadingNextStep={creating}
      submitButtonText={t('createPolicy')}
      onNavigate={({ detail }) => goTo(detail.requestedStepIndex)}
      onCancel={() => navigate(links.policies)}
      onSubmit={create}
    />
  );
}
