import { useEffect } from 'react';
import { useFlashes } from '../../flash';
import { t } from '../../text';
import type { Kit } from '../kit';
import { tag } from '../tag';
import { Button, Check, Field, Tabs } from './controls';
import { Entity } from './entity';
import { Rows, Search } from './list';
import { legacyStyle } from './style';

const NewRoleWizard = tag('new-role-wizard');
const WizardElement = tag('wizard');

const Frame: Kit['Frame'] = ({ children }) => (
  <div id="iam-content">
    <style>{legacyStyle}</style>
    {useFlashes().map(({ id, type, text, action }) => (
      <div key={id} className={`alert alert-${type === 'error' ? 'danger' : 'success'} ng-scope`}>
        {text} {action && <a href={action.href}>{action.text}</a>}
      </div>
    ))}
    <div className="ng-scope">{children}</div>
    <div id="console-nav-footer">
      <button type="button">Feedback</button>
      <button type="button">English (US)</button>
    </div>
  </div>
);

/** The address follows the step; steps that do not show are not in the page. */
const Wizard: Kit['Wizard'] = ({ title, steps, active, busy, onGo, onCancel, onSubmit }) => {
  const step = steps[active];
  useEffect(() => {
    const [path] = location.hash.split('?');
    const names = steps.length === 4 ? ['type', 'permissions', 'tags', 'review'] : ['edit', 'tags', 'review'];
    history.replaceState(null, '', `${path}?step=${names[active]}`);
  }, [active, steps.length]);
  return (
    <NewRoleWizard>
      <WizardElement>
        <div className="wizard-head">
          <h1>{title}</h1>
          {steps.map((other, index) => (
            <span key={other.title} className={`circle ${index === active ? 'active' : ''}`}>
              {index + 1}
            </span>
          ))}
        </div>
        <div className="wizard-body">
          {step?.title && <h2>{step.title}</h2>}
          {step?.content}
        </div>
        <div className="wizard-footer">
          <span>* Required</span>
          <div className="buttons">
            <Button text={t('cancel')} onClick={onCancel} />
            {active > 0 && <Button text="Previous" onClick={() => onGo(active - 1)} />}
            <Button
              primary
              text={step?.next ?? ''}
              busy={busy}
              onClick={active === steps.length - 1 ? onSubmit : () => onGo(active + 1)}
            />
          </div>
        </div>
      </WizardElement>
    </NewRoleWizard>
  );
};

/** The AngularJS console, to February 2022. */
export const legacyKit: Kit = {
  Frame,
  Wizard,
  Button,
  Field,
  Check,
  Rows,
  Search,
  Tabs,
  Entity,
  tagsStep: true,
  blankPolicy: '{\n    "Version": "2012-10-17",\n    "Statement": []\n}',
  words: {
    roleTitle: t('createRole'),
    entity: '',
    permissions: 'Attach permissions policies',
    review: 'Review',
    roleName: 'Role name*',
    roleDescription: 'Role description',
    arn: 'Role ARN',
    policyName: 'Name*',
    editor: '',
    visual: 'Visual editor',
    policyReview: 'Review policy',
    roleNext: ['Next: Permissions', 'Next: Tags', 'Next: Review'],
    policyNext: ['Next: Tags', 'Next: Review'],
  },
};
