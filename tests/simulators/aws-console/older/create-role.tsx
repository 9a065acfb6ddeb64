import { useEffect, useState } from 'react';
import type { RoleStep } from '../create-role/form';
import { trustPolicyOf } from '../create-role/trust-policy';
import { useRoleWizard } from '../create-role/use-role-wizard';
import { links, navigate, type Route } from '../route';
import { session } from '../session';
import { t } from '../text';
import { Code } from './code';
import type { Kit } from './kit';
import { PolicyChoice } from './policy-choice';
import { DefinedTags } from './tags';

export function OlderCreateRole({ kit, route }: { kit: Kit; route: Route }) {
  const [order] = useState<RoleStep[]>(
    kit.tagsStep ? ['entity', 'permissions', 'tags', 'review'] : ['entity', 'permissions', 'review'],
  );
  const wizard = useRoleWizard(route, order);
  const { props, list } = wizard;
  const { form, update, errors } = props;
  const { loaded, load } = list;
  useEffect(() => {
    if (!loaded) load();
  }, [loaded, load]);

  const contents: Record<RoleStep, React.ReactNode> = {
    entity: <kit.Entity {...props} />,
    permissions: (
      <PolicyChoice
        kit={kit}
        list={list}
        selected={form.policyArns}
        onSelect={(policyArns) => update({ policyArns })}
      />
    ),
    tags: <DefinedTags kit={kit} />,
    review: (
      <>
        <kit.Field
          label={kit.words.roleName}
          value={form.roleName}
          onChange={(roleName) => update({ roleName })}
          constraint={t('roleNameConstraint')}
          error={errors.roleName}
        />
        <kit.Field
          area
          label={kit.words.roleDescription}
          value={form.description}
          onChange={(description) => update({ description })}
          constraint={t('descriptionConstraint')}
        />
        {kit.tagsStep ? (
          <p>
            <b>Trusted entities</b> The account {form.accountId}
          </p>
        ) : (
          <Code key={trustPolicyOf(form, session.accountId)} value={trustPolicyOf(form, session.accountId)} />
        )}
        <p>
          <b>Policies</b> {form.policyArns.map((arn) => arn.split('/').at(-1)).join(', ')}
        </p>
      </>
    ),
  };
  const titles = {
    entity: kit.words.entity,
    permissions: kit.words.permissions,
    tags: t('addTags'),
    review: kit.words.review,
  };
  return (
    <kit.Wizard
      title={kit.words.roleTitle}
      active={wizard.step}
      busy={wizard.creating}
      steps={order.map((kind, index) => ({
        title: titles[kind],
        next: kit.words.roleNext[index] ?? t('createRole'),
        content: <div key={wizard.generation}>{contents[kind]}</div>,
      }))}
      onGo={wizard.goTo}
      onCancel={() => navigate(links.roles)}
      onSubmit={wizard.create}
    />
  );
}
