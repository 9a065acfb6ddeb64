import { useState } from 'react';
import { usePolicyWizard } from '../create-policy/use-policy-wizard';
import { links, navigate } from '../route';
import { options } from '../session';
import { t } from '../text';
import { Code } from './code';
import type { Kit } from './kit';
import { DefinedTags } from './tags';

export function OlderCreatePolicy({ kit }: { kit: Kit }) {
  const [mode, setMode] = useState(options.visualFirst ? 'visual' : 'json');
  const wizard = usePolicyWizard(kit.blankPolicy);
  const { form, update } = wizard;
  const editor = (
    <>
      <p>{t('specifyDescriptionVisual')}</p>
      <kit.Tabs
        tabs={[
          ['visual', kit.words.visual],
          ['json', t('json')],
        ]}
        active={mode}
        onChange={setMode}
      />
      {mode === 'json' ? (
        <Code
          key={wizard.generation}
          value={form.policyDocument}
          onChange={(policyDocument) => update({ policyDocument })}
        />
      ) : (
        <p>{t('selectAServiceHelp')}</p>
      )}
      {wizard.documentProblem && <p className="older-error">{wizard.documentProblem}</p>}
    </>
  );
  const review = (
    <>
      <kit.Field
        label={kit.words.policyName}
        value={form.policyName}
        onChange={(policyName) => update({ policyName })}
        constraint={t('policyNameConstraint')}
        error={wizard.nameProblem}
      />
      <kit.Field
        area
        label={t('description')}
        value={form.description}
        onChange={(description) => update({ description })}
        constraint={t('descriptionConstraint')}
      />
    </>
  );
  const steps: [string, React.ReactNode][] = [
    [kit.words.editor, editor],
    ...(kit.tagsStep
      ? [[t('addTags'), <DefinedTags key="tags" kit={kit} />] as [string, React.ReactNode]]
      : []),
    [kit.words.policyReview, review],
  ];
  return (
    <kit.Wizard
      title={t('createPolicy')}
      active={wizard.step}
      busy={wizard.creating}
      steps={steps.map(([title, content], index) => ({
        title,
        next: kit.words.policyNext[index] ?? t('createPolicy'),
        content,
      }))}
      onGo={wizard.goTo}
      onCancel={() => navigate(links.policies)}
      onSubmit={wizard.create}
    />
  );
}
