import { useEffect, useRef } from 'react';
import { passFlashes } from '../flash';
import { Delayed } from '../parts/delayed';
import { type Route, useRoute } from '../route';
import { options } from '../session';
import { OlderCreatePolicy } from './create-policy';
import { OlderCreateRole } from './create-role';
import type { Kit } from './kit';
import { OlderPolicies, OlderRoles } from './lists';
import { OlderRolePage } from './role-page';

/** The AngularJS console had addresses of its own, and knew none of today's parameters. */
function legacyHash({ segments: [area, name, item], params }: Route): string | undefined {
  const section = params.get('section');
  if (area === 'roles' && name === 'create') return '#/roles$new?step=type';
  if (area === 'policies' && name === 'create') return '#/policies$new?step=edit';
  if (area === 'roles' && name === 'details') return `#/roles/${item}${section ? `?section=${section}` : ''}`;
  return undefined;
}

/** One of the consoles before Cloudscape: the screens of the flow, drawn by a kit. */
export function OlderApp({ kit }: { kit: Kit }) {
  const route = useRoute();
  const [area = 'roles', name, item] = route.segments;
  const roleName = name === 'details' ? item : name;
  const screen =
    area === 'roles$new' || (area === 'roles' && name === 'create')
      ? 'create-role'
      : area === 'policies$new' || (area === 'policies' && name === 'create')
        ? 'create-policy'
        : area === 'roles' && roleName
          ? `role ${roleName}`
          : area;
  const elsewhere = kit.tagsStep ? legacyHash(route) : undefined;
  useEffect(() => {
    if (elsewhere) location.replace(elsewhere);
  }, [elsewhere]);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current !== screen) passFlashes();
    shown.current = screen;
  }, [screen]);
  if (elsewhere) return null;
  return (
    <kit.Frame>
      <Delayed key={screen} ms={options.renderDelayMs}>
        {screen === 'create-role' ? (
          <OlderCreateRole kit={kit} route={route} />
        ) : screen === 'create-policy' ? (
          <OlderCreatePolicy kit={kit} />
        ) : area === 'policies' ? (
          <OlderPolicies kit={kit} />
        ) : area === 'roles' && roleName ? (
          <OlderRolePage kit={kit} route={route} name={roleName} />
        ) : (
          <OlderRoles kit={kit} />
        )}
      </Delayed>
    </kit.Frame>
  );
}
