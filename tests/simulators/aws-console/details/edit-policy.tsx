import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Wizard from '@cloudscape-design/components/wizard';
import { useState } from 'react';
import type { ManagedPolicy } from '../../iam';
import { checkPolicyDocument } from '../../iam/documents';
import { iam } from '../api';
import { documentError } from '../document-error';
import { showFlash } from '../flash';
import { DefinedPermissions } from '../parts/defined-permissions';
import { Missing } from '../parts/missing';
import { type EditorMode, PolicyEditor } from '../parts/policy-editor';
import { policyText } from '../parts/policy-text';
import { useLoad } from '../parts/use-load';
import { links, navigate } from '../route';
import { options } from '../session';
import { t } from '../text';
import { useForm } from '../use-form';

/** The wizard that makes a new version of a policy: its document, then whether it becomes the default. */
function EditWizard({ policy }: { policy: ManagedPolicy }) {
  const { arn, policyName } = policy;
  const { form, update, generation } = useForm({ document: policyText(policy), isDefault: true });
  const [mode, setMode] = useState<EditorMode>(options.visualFirst ? 'visual' : 'json');
  const [step, setStep] = useState(0);
  const [problem, setProblem] = useState<string>();

  function goTo(next: number) {
    const message = documentError(checkPolicyDocument, form.document);
    setProblem(message && t('policyHasError', { message }));
    if (!message) setStep(next);
  }
  async function save() {
    try {
      await iam.createPolicyVersion(arn, form.document, form.isDefault);
      showFlash({ type: 'success', text: t('policyUpdated', { name: policyName }) });
      navigate(links.policy(arn));
    } catch (error) {
      showFlash({ type: 'error', text: (error as Error).message });
    }
  }
  return (
    <Wizard
      activeStepIndex={step}
      submitButtonText={t('saveChanges')}
      onNavigate={({ detail }) => goTo(detail.requestedStepIndex)}
      onCancel={() => navigate(links.policy(arn))}
      onSubmit={save}
      steps={[
        {
          title: t('editPolicyTitle', { name: policyName }),
          errorText: problem,
          content: (
            <PolicyEditor
              key={generation}
              value={form.document}
              onChange={(document) => update({ document })}
              mode={mode}
              onModeChange={setMode}
            />
          ),
        },
        {
          title: t('reviewAndSave'),
          content: (
            <SpaceBetween size="l">
              <DefinedPermissions document={form.document} />
              <Container header={<Header variant="h2">{t('versionDetails')}</Header>}>
                <Checkbox
                  checked={form.isDefault}
                  onChange={({ detail }) => update({ isDefault: detail.checked })}
                >
                  {t('setAsDefault')}
                </Checkbox>
              </Container>
            </SpaceBetween>
          ),
        },
      ]}
    />
  );
}

export function EditPolicy({ arn }: { arn: string }) {
  const { value: policy, error } = useLoad(() => iam.getPolicy(arn), arn);
  if (!policy) return <Missing title="policyMissing" error={error} />;
  return <EditWizard policy={policy} />;
}
