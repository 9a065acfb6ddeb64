import type { ReactNode } from 'react';
import { CreatePolicy } from './create-policy/create-policy';
import { CreateRole } from './create-role/create-role';
import { AttachPolicies } from './details/attach-policies';
import { CreateUser } from './details/create-user';
import { EditPolicy } from './details/edit-policy';
import { EditTrust } from './details/edit-trust';
import { InlinePolicy } from './details/inline-policy';
import { PolicyPage } from './details/policy-page';
import { RolePage } from './details/role-page';
import { Dashboard } from './lists/dashboard';
import { PoliciesList } from './lists/policies-list';
import { RolesList } from './lists/roles-list';
import { links, type Route } from './route';
import { t } from './text';

export interface Screen {
  /** Changes when another screen is to be mounted; tabs of one page share it. */
  id: string;
  title: string;
  wizard?: boolean;
  trail: { text: string; href: string }[];
  content: ReactNode;
}

const roles = () => ({ text: t('roles'), href: links.roles });
const policies = () => ({ text: t('policies'), href: links.policies });

function roleScreen(route: Route, name: string, page: string | undefined): Screen {
  const trail = [roles(), { text: name, href: links.role(name) }];
  const id = `role ${name} ${page}`;
  if (page === 'edit-trust-policy')
    return { id, title: t('editTrustPolicy'), wizard: true, trail, content: <EditTrust name={name} /> };
  if (page === 'attach-policies')
    return { id, title: t('attachPolicies'), wizard: true, trail, content: <AttachPolicies name={name} /> };
  if (page === 'create-policy')
    return { id, title: t('createPolicy'), wizard: true, trail, content: <InlinePolicy roleName={name} /> };
  return { id, title: name, trail: [roles()], content: <RolePage route={route} name={name} /> };
}

function policyScreen(arn: string, page: string | undefined): Screen {
  const name = arn.split('/').at(-1) ?? arn;
  const trail = [policies(), { text: name, href: links.policy(arn) }];
  const id = `policy ${arn} ${page}`;
  if (page?.startsWith('edit'))
    return { id, title: t('edit'), wizard: true, trail, content: <EditPolicy arn={arn} /> };
  return { id, title: name, trail: [policies()], content: <PolicyPage arn={arn} /> };
}

/** The screen of a hash; older spellings of a hash lead to today's screens. */
export function screenOf(route: Route): Screen {
  const [area, name, item, page] = route.segments;
  if (area === 'roles$new' || (area === 'roles' && name === 'create'))
    return {
      id: route.hash,
      title: t('createRole'),
      wizard: true,
      trail: [roles()],
      content: <CreateRole route={route} />,
    };
  if (area === 'policies$new' || (area === 'policies' && name === 'create'))
    return {
      id: 'create policy',
      title: t('createPolicy'),
      wizard: true,
      trail: [policies()],
      content: <CreatePolicy />,
    };
  if (area === 'users' && name === 'create')
    return { id: 'create user', title: t('createUser'), wizard: true, trail: [], content: <CreateUser /> };
  if (area === 'roles' && name)
    return name === 'details' && item ? roleScreen(route, item, page) : roleScreen(route, name, undefined);
  if (area === 'policies' && name)
    return name === 'details' && item ? policyScreen(item, page) : policyScreen(name, undefined);
  if (area === 'roles') return { id: 'roles', title: t('roles'), trail: [], content: <RolesList /> };
  if (area === 'policies')
    return { id: 'policies', title: t('policies'), trail: [], content: <PoliciesList /> };
  return { id: 'home', title: t('dashboard'), trail: [], content: <Dashboard /> };
}
