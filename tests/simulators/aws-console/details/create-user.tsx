import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Wizard from '@cloudscape-design/components/wizard';
import { useState } from 'react';
import { iam } from '../api';
import { showFlash } from '../flash';
import { PolicyTable } from '../parts/policy-table';
import { usePolicies } from '../parts/use-policies';
import { navigate } from '../route';
import { t } from '../text';

/** A wizard that is like *Create role* in all but what it makes. */
export function CreateUser() {
  const [userName, setUserName] = useState('');
  const [step, setStep] = useState(0);
  const [arns, setArns] = useState<string[]>([]);
  const list = usePolicies();
  async function create() {
    try {
      await iam.createUser(userName);
      showFlash({ type: 'success', text: t('userCreated', { name: userName }) });
      navigate('#/home');
    } catch (error) {
      showFlash({ type: 'error', text: (error as Error).message });
    }
  }
  return (
    <Wizard
      activeStepIndex={step}
      onNavigate={({ detail }) => {
        setStep(detail.requestedStepIndex);
        if (!list.loaded) list.load();
      }}
      onCancel={() => navigate('#/home')}
      onSubmit={create}
      submitButtonText={t('createUser')}
      steps={[
        {
          title: t('specifyUserDetails'),
          content: (
            <Container header={<Header variant="h2">{t('userDetails')}</Header>}>
              <FormField label={t('userName')} constraintText={t('userNameConstraint')}>
                <Input value={userName} onChange={({ detail }) => setUserName(detail.value)} />
              </FormField>
            </Container>
          ),
        },
        {
          title: t('setPermissions'),
          content: <PolicyTable list={list} selected={arns} onSelect={setArns} />,
        },
        { title: t('reviewAndCreate'), content: <Container>{userName}</Container> },
      ]}
    />
  );
}
