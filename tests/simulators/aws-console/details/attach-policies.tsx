import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import { iam } from '../api';
import { showFlash } from '../flash';
import { PolicyTable } from '../parts/policy-table';
import { usePolicies } from '../parts/use-policies';
import { links, navigate } from '../route';
import { t } from '../text';

/** A role's page to attach more policies: the wizard's list, and a button of its own. */
export function AttachPolicies({ name }: { name: string }) {
  const list = usePolicies();
  const [selected, setSelected] = useState<string[]>([]);
  const { loaded, load } = list;
  useEffect(() => {
    if (!loaded) load();
  }, [loaded, load]);

  async function submit() {
    try {
      for (const arn of selected) await iam.attachRolePolicy(name, arn);
      navigate(links.role(name));
    } catch (error) {
      showFlash({ type: 'error', text: (error as Error).message });
    }
  }
  return (
    <Form
      header={<Header variant="h1">{t('attachPolicies')}</Header>}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="link" href={links.role(name)}>
            {t('cancel')}
          </Button>
          <Button variant="primary" onClick={submit}>
            {t('addPermissions')}
          </Button>
        </SpaceBetween>
      }
    >
      <PolicyTable list={list} selected={selected} onSelect={setSelected} />
    </Form>
  );
}
