import Wizard from '@cloudscape-design/components/wizard';
import { useState } from 'react';
import { DEFAULT_POLICY } from '../parts/add-statement';
import { InfoLink } from '../parts/info-link';
import { type EditorMode, PolicyEditor } from '../parts/policy-editor';
import { links, navigate } from '../route';
import { options } from '../session';
import { t } from '../text';
import { PolicyReview } from './policy-review';
import { usePolicyWizard } from './use-policy-wizard';

const FIRST_MODE: EditorMode = options.visualFirst ? 'visual' : 'json';

export function CreatePolicy() {
  const [mode, setMode] = useState(FIRST_MODE);
  const wizard = usePolicyWizard(options.policyText ?? DEFAULT_POLICY);
  const { form, update, generation, goTo } = wizard;
  return (
    <Wizard
      steps={[
        {
          title: t('specifyPermissions'),
          info: <InfoLink />,
          description: t(mode === 'json' ? 'specifyDescriptionJson' : 'specifyDescriptionVisual'),
          errorText: wizard.documentProblem,
          content: (
            <PolicyEditor
              key={generation}
              value={form.policyDocument}
              onChange={(policyDocument) => update({ policyDocument })}
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
              update={update}
              nameError={wizard.nameProblem}
              onEdit={() => goTo(0)}
            />
          ),
        },
      ]}
      activeStepIndex={wizard.step}
      isLoadingNextStep={wizard.creating}
      submitButtonText={t('createPolicy')}
      onNavigate={({ detail }) => goTo(detail.requestedStepIndex)}
      onCancel={() => navigate(links.policies)}
      onSubmit={wizard.create}
    />
  );
}
