import type { Connection } from '../../src/connection/connection';
import { text } from '../../src/i18n';
import { labelOf } from '../labels';

const day = (at: number): string =>
  new Intl.DateTimeFormat(text('interface_language'), { dateStyle: 'medium' }).format(at);

/** What is left of a connection that was closed long ago. */
export function ExpiredConnection({ connection }: { connection: Connection }) {
  const { details, facts, region, status, closedAt, valuesRemovedAt } = connection;
  const rows = [
    [labelOf('policyName'), details.policyName],
    [labelOf('roleName'), details.roleName],
    [text('popup_role_arn'), facts.roleArn],
    [text('popup_region'), text(`popup_region_${region}`)],
    [text(`popup_status_${status}`), closedAt && day(closedAt)],
  ] as const;
  return (
    <section class="panel">
      <p class="hint">{text('popup_forgotten', day(valuesRemovedAt ?? 0))}</p>
      <dl>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
