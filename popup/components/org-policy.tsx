import { problemText, text } from '../../src/i18n';
import type { OrgPolicy } from '../../src/messages/responses';

/** What the organization decides beside the settings, and what of its policy cannot be used. */
export function OrgPolicyNotice({ orgPolicy }: { orgPolicy: OrgPolicy }) {
  const { tags, allowedAccounts, allowedLogzioHosts, ignored } = orgPolicy;
  const rows: [string, string[]][] = [
    [text('popup_org_accounts'), allowedAccounts ?? []],
    [text('popup_org_hosts'), allowedLogzioHosts ?? []],
    [text('popup_org_tags'), tags.map(({ key, value }) => `${key} = ${value}`)],
  ];
  const shown = rows.filter(([, values]) => values.length > 0);
  return (
    <>
      {shown.length > 0 && (
        <section class="panel" aria-labelledby="org-title">
          <h3 id="org-title">{text('popup_org')}</h3>
          <dl>
            {shown.map(([name, values]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{values.join(', ')}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {ignored.length > 0 && (
        <div class="asks ignored">
          <p>{text('popup_org_ignored')}</p>
          <ul>
            {ignored.map(({ name, problem }) => (
              <li key={name}>{text('popup_org_ignored_one', name, problemText(problem))}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
