import { useEffect } from 'react';
import { iam } from '../api';
import { useLoad } from '../parts/use-load';
import { usePolicies } from '../parts/use-policies';
import { links, navigate } from '../route';
import { t } from '../text';
import type { Kit } from './kit';

export function OlderRoles({ kit }: { kit: Kit }) {
  const { value: roles, reload } = useLoad(iam.listRoles, 'roles');
  return (
    <>
      <h1>{t('roles')}</h1>
      <kit.Button text={t('createRole')} primary onClick={() => navigate(links.createRole)} />
      <kit.Button onClick={reload} />
      <kit.Rows
        columns={[t('roleName'), t('description')]}
        loading={roles === undefined}
        rows={(roles ?? []).map(({ arn, roleName, description }) => ({
          id: arn,
          cells: [
            <a key="name" href={links.role(roleName)}>
              {roleName}
            </a>,
            description,
          ],
        }))}
      />
    </>
  );
}

export function OlderPolicies({ kit }: { kit: Kit }) {
  const { policies, loading, loaded, load } = usePolicies();
  useEffect(() => {
    if (!loaded) load();
  }, [loaded, load]);
  return (
    <>
      <h1>{t('policies')}</h1>
      <kit.Button text={t('createPolicy')} primary onClick={() => navigate(links.createPolicy)} />
      <kit.Rows
        columns={[t('policyName'), t('type')]}
        loading={loading}
        rows={policies
          .slice(0, 20)
          .map(({ arn, policyName, type }) => ({ id: arn, cells: [policyName, type] }))}
      />
    </>
  );
}
