import { decodeUri } from '../../src/decode-uri';
import type { RoleReading } from '../../src/messages/page-facts';
import { askPageWorld } from '../page/editors/ask-page-world';
import { wholeJson } from '../page/editors/visible-json';
import type { PageSnapshot } from '../page/find/page-snapshot';

/** What the permissions tab gives. */
type Permissions = Omit<RoleReading, 'arn' | 'trustPolicy'>;

/** What is read of a role so far. The page shows trust and permissions on two tabs: one after the other. */
export interface RoleReader {
  /**
   * Reads what shows now, and opens the next tab or row when something is still to be read.
   * @returns the reading once it is whole, or as whole as it will get after `PATIENCE`
   */
  read(page: PageSnapshot, roleName: string): Promise<RoleReading | undefined>;
}

/** A part (ARN, permissions, trust policy) that does not show after this long is given up (ms). */
const READ_TIMEOUT_MS = 5000;
/** Of a role's policies at most this many are opened to be read: AWS lets twenty be attached (IAM and AWS STS quotas). */
const MAX_EXPANDED_ROWS = 30;
/** A press on a tab or row is given this long to show something (ms). */
const PRESS_PAUSE_MS = 700;

const tabsOf = (page: PageSnapshot): Element[] =>
  page.visibleControlsWhere('button', (button) => button.matches('[role=tab]'));

const isSelected = (element: Element): boolean => element.matches('[aria-selected=true]');

function openTab(page: PageSnapshot, label: string, index: number): 'open' | HTMLElement | undefined {
  const tabs = tabsOf(page);
  const called = tabs.filter((tab) => page.labels.is(label, page.names(tab)));
  // In a language without label data the order of the tabs stands in: permissions, trust relationships.
  const element = called.length === 1 ? called[0] : tabs.length >= 3 ? tabs[index] : undefined;
  if (!element) return undefined;
  return isSelected(element) ? 'open' : (element as HTMLElement);
}

/** The one role ARN on the page that ends in the role's name. */
function roleArn(page: PageSnapshot, roleName: string): string {
  const found = new Set<string>();
  for (const [arn] of (page.scope.textContent ?? '').matchAll(/arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+/g)) {
    const at = arn.lastIndexOf(`/${roleName}`);
    if (at > 0) found.add(arn.slice(0, at + roleName.length + 1));
  }
  const [arn] = found;
  return found.size === 1 && arn ? arn : '';
}

const isTrust = (text: string): boolean => /"Principal"/.test(text) && /"sts:AssumeRole/i.test(text);

/** A policy in the table of the role's policies, attached or inline: an inline one has no ARN. */
interface PolicyRow {
  name: string;
  arn: string;
  row: Element;
}

const POLICY_LINK = 'a[href*="#/policies/"]';
const TABLE = 'table,[role=table],[role=grid],[role=treegrid]';

/** The policy that a link leads to. */
function linkedPolicy(link: Element): { name: string; arn: string } | undefined {
  const href = link.getAttribute('href') ?? '';
  const encoded = /#\/policies\/(?:details\/)?(arn(?:%3A|:).+?)(?:[?$]|$)/i.exec(href)?.[1];
  return encoded === undefined
    ? undefined
    : { name: (link.textContent ?? '').trim(), arn: decodeUri(encoded) };
}

function policyLinks(page: PageSnapshot): PolicyRow[] {
  return page.visibleControls('link').flatMap((link) => {
    const policy = linkedPolicy(link);
    return policy ? [{ ...policy, row: link.closest('tr,[role=row],[data-item-id]') ?? link }] : [];
  });
}

/** The rows of the role's table: policies that are a page of their own, and those that are the role's alone. */
function policyRows(page: PageSnapshot): { rows: PolicyRow[]; others: PolicyRow[]; hasTable: boolean } {
  const links = policyLinks(page);
  const inRows = links.filter(({ row }) => row.matches('tr,[role=row],[data-item-id]'));
  const table = (inRows[0]?.row ?? page.scope.querySelector('[role=tabpanel] input[type=checkbox]'))?.closest(
    TABLE,
  );
  const attached = inRows.filter(({ row }) => !table || table.contains(row));
  const inline = [...(table?.querySelectorAll('tbody tr,[role=row]') ?? [])].flatMap((row) => {
    if (row.querySelector(POLICY_LINK) || !row.querySelector('input,button[aria-expanded]')) return [];
    const name = inlineName(row);
    return name === '' || row.querySelector('th[scope=col],[role=columnheader]')
      ? []
      : [{ name, arn: '', row }];
  });
  return {
    rows: [...attached, ...inline],
    others: links.filter((link) => !attached.includes(link)),
    hasTable: table !== undefined && table !== null,
  };
}

/** An inline policy's name: it stands first in its row, as a link to its editor, a row header or plain text. */
function inlineName(row: Element): string {
  const named = row.querySelector('a,th[scope=row],[role=rowheader]');
  const cells = [...row.querySelectorAll('td,[role=cell],[role=gridcell]')];
  const text = (named ?? cells.find((cell) => (cell.textContent ?? '').trim() !== ''))?.textContent ?? '';
  return text.trim().split('\n')[0] ?? '';
}

/** The policy JSON in a row or in the row that opened under it. */
async function documentOf({ row }: PolicyRow): Promise<string | undefined> {
  for (const place of [row, row.nextElementSibling])
    if (place && (place === row || !place.querySelector(`${POLICY_LINK},input[type=checkbox]`)))
      for (const { text } of await wholeJson(place, askPageWorld)) if (/"Statement"/.test(text)) return text;
  return undefined;
}

/** The words above the part of the page that names the boundary, with `(set)` or `(not set)` behind them. */
const boundaryHeading = (page: PageSnapshot): Element | undefined =>
  [...page.scope.querySelectorAll('h2,h3,h4,summary,button,[role=button]')].find((element) =>
    page.labels.is('permissionsBoundary', [
      (element.textContent ?? '').replace(/\([^)]*\)\s*(info)?\s*$/i, '').trim(),
    ]),
  );

/** @param now how long the page has been read (ms), by its own pace: a slow page gets as many looks as a fast one */
export function createRoleReader(now: () => number): RoleReader {
  let since = now();
  let pressedAt = Number.NEGATIVE_INFINITY;
  let permissions: Permissions | undefined;
  const expanded = new Set<string>();

  const press = (element: HTMLElement | undefined): void => {
    if (!element || now() - pressedAt < PRESS_PAUSE_MS) return;
    pressedAt = now();
    element.click();
  };

  /** Opens what is folded, once; whether it was. */
  const open = (key: string, opener: HTMLElement | null | undefined): boolean => {
    if (opener && !expanded.has(key)) opener.click();
    if (opener) expanded.add(key);
    return expanded.has(key);
  };

  /** Reads the permissions tab; undefined while its table or a document has yet to show. */
  const readPermissions = async (
    page: PageSnapshot,
    isPatient: boolean,
  ): Promise<Permissions | undefined> => {
    const { rows, others, hasTable } = policyRows(page);
    if (rows.length === 0 && isPatient) return undefined;
    const heading = boundaryHeading(page);
    let isWaiting = false;
    for (const each of isPatient ? rows.slice(0, MAX_EXPANDED_ROWS) : []) {
      if ((await documentOf(each)) !== undefined) continue;
      const opener = each.row.querySelector<HTMLElement>(
        'button[aria-expanded=false],button:not([aria-expanded])',
      );
      if (open(`${each.arn} ${each.name}`, opener)) isWaiting = true;
    }
    const folded =
      heading?.closest<HTMLElement>('[aria-expanded=false]') ??
      heading?.querySelector<HTMLElement>('[aria-expanded=false]');
    if (isPatient && folded && open('boundary', folded)) isWaiting = true;
    if (isWaiting) return undefined;
    const read: Permissions = { policies: [], inlinePolicies: [] };
    for (const { name, arn, row } of rows) {
      const document = await documentOf({ name, arn, row });
      const contents = document === undefined ? {} : { document };
      if (arn === '') read.inlinePolicies?.push({ name, ...contents });
      else read.policies.push({ name, arn, ...contents });
    }
    const [boundary] = others;
    if (boundary) read.boundary = { name: boundary.name, arn: boundary.arn };
    const unread: NonNullable<Permissions['unread']> = [
      ...(hasTable ? [] : ['inline_policies' as const]),
      ...(boundary || heading ? [] : ['boundary' as const]),
    ];
    return unread.length > 0 ? { ...read, unread } : read;
  };

  return {
    async read(page, roleName) {
      const patient = now() - since < READ_TIMEOUT_MS;
      const arn = roleArn(page, roleName);
      if (!arn && patient) return undefined;
      if (permissions === undefined) {
        const tab = openTab(page, 'permissions', 0);
        if (tab === 'open') permissions = await readPermissions(page, patient);
        else press(tab);
        if (permissions === undefined && patient) return undefined;
        permissions ??= { policies: [], unread: ['inline_policies', 'boundary'] };
        since = now();
        return undefined;
      }
      const trust = openTab(page, 'trustRelationships', 1);
      if (trust !== 'open') press(trust);
      const trustPolicy = (await wholeJson(page.scope, askPageWorld)).find(({ text }) => isTrust(text))?.text;
      return trustPolicy === undefined && patient
        ? undefined
        : { arn, trustPolicy: trustPolicy ?? '', ...permissions };
    },
  };
}
