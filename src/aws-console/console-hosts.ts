/** What an AWS console tab's address says. */
export interface ConsoleOrigin {
  origin: string;
  /** The region of the page (`?region=`), else of the host. */
  region?: string;
  /** The signed-in account, which only multi-session hosts name. */
  sessionAccountId?: string;
}

/** The console's host without region or session. */
export const CONSOLE_HOST = 'console.aws.amazon.com';
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d+$/;

/**
 * The session that a multi-session host names: its account and what tells it from the account's other sessions.
 * undefined: the host names none.
 */
export function sessionOfHost(hostname: string): { accountId: string; id: string } | undefined {
  const [, accountId, id] = /^(\d{12})-([\da-z]{8})\./.exec(hostname) ?? [];
  return accountId && id ? { accountId, id } : undefined;
}

/**
 * Reads the address of a page of the commercial AWS console: `console.aws.amazon.com` or a host under it, https, default
 * port. Undefined for all else: other partitions' consoles, look-alikes, addresses with a user name in them.
 */
export function parseConsoleOrigin(url: string): ConsoleOrigin | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port, username, password, origin, searchParams } = new URL(url);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return undefined;
  if (hostname !== CONSOLE_HOST && !hostname.endsWith(`.${CONSOLE_HOST}`)) return undefined;
  const labels = hostname.slice(0, -CONSOLE_HOST.length).split('.').filter(Boolean);
  const session = sessionOfHost(hostname);
  const region = [searchParams.get('region') ?? '', labels[labels.length - 1] ?? ''].find((name) =>
    REGION.test(name),
  );
  return {
    origin,
    ...(region === undefined ? {} : { region }),
    ...(session === undefined ? {} : { sessionAccountId: session.accountId }),
  };
}

/** Whether an address is a page of the commercial AWS console. */
export function isConsoleUrl(url: string): boolean {
  return parseConsoleOrigin(url) !== undefined;
}

const sessionKey = (url: string): string => JSON.stringify(sessionOfHost(new URL(url).hostname));

/** Whether two addresses are pages of one session's console, of whatever regions. */
export const isSameConsole = (one: string, other: string): boolean =>
  isConsoleUrl(one) && isConsoleUrl(other) && sessionKey(one) === sessionKey(other);
