import { useEffect, useState } from 'react';
import type { Role } from '../../iam';
import { iam } from '../api';
import { Missing } from '../parts/missing';
import { layOut, policyText } from '../parts/policy-text';
import { useLoad } from '../parts/use-load';
import type { Route } from '../route';
import { t } from '../text';
import { Code } from './code';
import type { Kit } from './kit';

function Document({ arn }: { arn: string }) {
  const { value } = useLoad(() => iam.getPolicy(arn), arn);
  return value ? <Code value={policyText(value)} /> : <span>{t('loading')}</span>;
}

/** A legacy address of a policy ends in the tab that it opens. */
const policyHref = (arn: string, kit: Kit) =>
  kit.tagsStep ? `#/policies/${arn}$jsonEditor?section=permissions` : `#/policies/${encodeURIComponent(arn)}`;

function Permissions({ kit, role }: { kit: Kit; role: Role }) {
  const rows = role.attachedPolicyArns.map((arn) => ({
    id: arn,
    cells: [
      <a key="name" href={policyHref(arn, kit)}>
        {arn.split('/').at(-1)}
      </a>,
      t('customerManaged'),
    ],
    detail: <Document arn={arn} />,
  }));
  const { permissionsBoundaryArn: boundary } = role;
  return (
    <>
      <kit.Rows columns={[t('policyName'), t('type')]} loading={false} rows={rows} />
      <h3>{`${t('boundary')} (${t(boundary ? 'boundarySet' : 'boundaryNotSet')})`}</h3>
      {boundary && <a href={policyHref(boundary, kit)}>{boundary.split('/').at(-1)}</a>}
    </>
  );
}

export function OlderRolePage({ kit, route, name }: { kit: Kit; route: Route; name: string }) {
  const { value: role, error } = useLoad(() => iam.getRole(name), name);
  const section = route.params.get('section') ?? '';
  const [tab, setTab] = useState('permissions');
  useEffect(() => setTab(section.startsWith('trust') ? 'trust' : 'permissions'), [section]);
  if (!role) return <Missing title="roleMissing" error={error} />;
  return (
    <>
      <h1>{kit.tagsStep ? t('summary') : role.roleName}</h1>
      <dl className="older-summary">
        <dt>{kit.words.arn}</dt>
        <dd>
          {role.arn} <button type="button" className="older-copy" aria-label={t('copyArn')} />
        </dd>
        <dt>{kit.words.roleDescription}</dt>
        <dd>{role.description}</dd>
      </dl>
      <kit.Tabs
        tabs={[
          ['permissions', t('permissions')],
          ['trust', t('trustRelationships')],
          ['tags', t('tags')],
          ['advisor', 'Access Advisor'],
          ['revoke', t('revokeSessions')],
        ]}
        active={tab}
        onChange={setTab}
      />
      {tab === 'permissions' && <Permissions kit={kit} role={role} />}
      {tab === 'trust' && <Code value={layOut(role.trustPolicy)} />}
    </>
  );
}
