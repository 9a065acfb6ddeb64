import type { RoleReading } from '../../src/messages/page-facts';
import { wholeJson } from '../page/editors/visible-json';
import type { PageSnapshot } from '../page/find/page-snapshot';

/** What is read of a role so far. The page shows trust and permissions on two tabs: one after the other. */
export interface RoleReader {
  /**
   * Reads what shows now, and opens the next tab or row when something is still to be read.
   * @returns the reading once it is whole, or as whole as it will get after `PATIENCE`
   */
  read(page: PageSnapshot, roleName: string, policyName: string): Promise<RoleReading | undefined>;
}

/** A part (ARN, permissions, trust policy) that does not show after this long is given up (ms). */
const READ_TIMEOUT_MS = 5000;
/** Of a role's own policies at most this many are opened to be read. */
const MAX_EXPANDED_ROWS = 5;
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

interface AttachedRow {
  name: string;
  arn: string;
  row: Element;
}

function attachedRows(page: PageSnapshot): AttachedRow[] {
  return page.visibleControls('link').flatMap((link) => {
    const encoded = /#\/policies\/(?:details\/)?(arn(?:%3A|:).+?)(?:[?$]|$)/i.exec(
      link.getAttribute('href') ?? '',
    )?.[1];
    const row = link.closest('tr,[role=row],[data-item-id]');
    if (!encoded || !row) return [];
    return [{ name: (link.textContent ?? '').trim(), arn: decodeURIComponent(encoded), row }];
  });
}

/** The policy JSON in a row or in the row that opened under it. */
async function documentOf({ row }: AttachedRow): Promise<string | undefined> {
  for (const place of [row, row.nextElementSibling])
    if (place && (place === row || !place.querySelector('a[href*="#/policies/"]')))
      for (const { text } of await wholeJson(place)) if (/"Statement"/.test(text)) return text;
  return undefined;
}

export function createRoleReader(): RoleReader {
  let since = performance.now();
  let pressedAt = 0;
  let policies: RoleReading['policies'] | undefined;
  const expanded = new Set<string>();

  const press = (element: HTMLElement | undefined): void => {
    if (!element || performance.now() - pressedAt < PRESS_PAUSE_MS) return;
    pressedAt = performance.now();
    element.click();
  };

  /** Reads the permissions tab; undefined while its table or the wanted policy's document has yet to show. */
  const readPolicies = async (
    page: PageSnapshot,
    policyName: string,
    withinTimeout: boolean,
  ): Promise<RoleReading['policies'] | undefined> => {
    const rows = attachedRows(page);
    if (rows.length === 0 && withinTimeout) return undefined;
    const named = rows.filter(({ name }) => name === policyName);
    // A policy under another name may be the right one: the account's own are opened, AWS's cannot be.
    const wanted =
      named.length > 0 ? named : rows.filter(({ arn }) => /::\d{12}:/.test(arn)).slice(0, MAX_EXPANDED_ROWS);
    for (const attached of withinTimeout ? wanted : []) {
      if ((await documentOf(attached)) !== undefined) continue;
      const opener = attached.row.querySelector<HTMLElement>(
        'button[aria-expanded=false],button:not([aria-expanded])',
      );
      if (opener && !expanded.has(attached.arn)) opener.click();
      if (opener) expanded.add(attached.arn);
      if (expanded.has(attached.arn)) return undefined;
    }
    const read: RoleReading['policies'] = [];
    for (const attached of rows) {
      const document = await documentOf(attached);
      read.push({ name: attached.name, arn: attached.arn, ...(document === undefined ? {} : { document }) });
    }
    return read;
  };

  return {
    async read(page, roleName, policyName) {
      const patient = performance.now() - since < READ_TIMEOUT_MS;
      const arn = roleArn(page, roleName);
      if (!arn && patient) return undefined;
      if (policies === undefined) {
        const permissions = openTab(page, 'permissions', 0);
        if (permissions === 'open') policies = await readPolicies(page, policyName, patient);
        else press(permissions);
        if (policies === undefined && patient) return undefined;
        policies ??= [];
        since = performance.now();
        return undefined;
      }
      const trust = openTab(page, 'trustRelationships', 1);
      if (trust !== 'open') press(trust);
      const trustPolicy = (await wholeJson(page.scope)).find(({ text }) => isTrust(text))?.text;
      return trustPolicy === undefined && patient
        ? undefined
        : { arn, trustPolicy: trustPolicy ?? '', policies };
    },
  };
}
