import { useFlashes } from '../../flash';
import { DEFAULT_POLICY } from '../../parts/add-statement';
import { t } from '../../text';
import type { Kit } from '../kit';
import { tag } from '../tag';
import { Button, Check, Field, Tabs } from './controls';
import { Entity } from './entity';
import { Rows, Search } from './list';
import { polarisStyle } from './style';

const AwsuiAppLayout = tag('awsui-app-layout');
const AwsuiFlashbar = tag('awsui-flashbar');
const AwsuiFlash = tag('awsui-flash');
const AwsuiWizard = tag('awsui-wizard');
const AwsuiForm = tag('awsui-form');

const Frame: Kit['Frame'] = ({ children }) => (
  <AwsuiAppLayout>
    <style>{polarisStyle}</style>
    <nav className="awsui-app-layout__navigation" aria-label={t('iamTitle')}>
      <a href="#/roles">{t('roles')}</a>
      <a href="#/policies">{t('policies')}</a>
    </nav>
    <main className="awsui-app-layout__content">
      <AwsuiFlashbar>
        {useFlashes().map(({ id, type, text, action }) => (
          <AwsuiFlash key={id}>
            <div className={`awsui-flash awsui-flash-type-${type}`}>
              {text} {action && <a href={action.href}>{action.text}</a>}
            </div>
          </AwsuiFlash>
        ))}
      </AwsuiFlashbar>
      {children}
    </main>
  </AwsuiAppLayout>
);

/** Every step stays in the page; all but the active one are hidden. */
const Wizard: Kit['Wizard'] = ({ steps, active, busy, onGo, onCancel, onSubmit }) => (
  <AwsuiWizard id="role-creation-wizard">
    <div className="awsui-wizard__container">
      <ul className="awsui-wizard__column-navigation">
        {steps.map(({ title }, index) => (
          <li key={title} className={index === active ? 'awsui-wizard__navigation-active' : ''}>
            Step {index + 1}
            <br />
            {title}
          </li>
        ))}
      </ul>
      <div className="awsui-wizard__column-form">
        {steps.map(({ title, next, content }, index) => (
          <div key={title} className={`wizard-step ${index === active ? 'wizard-step__active' : ''}`}>
            <AwsuiForm>
              <h1>{title}</h1>
              {index <= active && content}
              <div className="awsui-form-actions">
                <Button text={t('cancel')} onClick={onCancel} />
                {index > 0 && <Button text="Previous" onClick={() => onGo(index - 1)} />}
                <Button
                  primary
                  text={next}
                  busy={busy}
                  onClick={index === steps.length - 1 ? onSubmit : () => onGo(index + 1)}
                />
              </div>
            </AwsuiForm>
          </div>
        ))}
      </div>
    </div>
  </AwsuiWizard>
);

/** The custom elements of 2022. */
export const polarisKit: Kit = {
  Frame,
  Wizard,
  Button,
  Field,
  Check,
  Rows,
  Search,
  Tabs,
  Entity,
  tagsStep: false,
  blankPolicy: DEFAULT_POLICY,
  words: {
    roleTitle: t('createRole'),
    entity: t('selectTrustedEntity'),
    permissions: t('addPermissions'),
    review: t('nameReviewCreate'),
    roleName: t('roleName'),
    roleDescription: t('description'),
    arn: t('arn'),
    policyName: t('policyName'),
    editor: t('specifyPermissions'),
    visual: t('visual'),
    policyReview: t('reviewAndCreate'),
    roleNext: ['Next', 'Next'],
    policyNext: ['Next'],
  },
};
