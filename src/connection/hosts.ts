/** The regions that Logz.io runs an app in (nl and wa were retired in 2023). */
export type LogzRegion = 'us' | 'au' | 'ca' | 'eu' | 'uk';

/** The app's host in each region. */
export const LOGZIO_HOSTS: Readonly<Record<LogzRegion, string>> = {
  us: 'app.logz.io',
  au: 'app-au.logz.io',
  ca: 'app-ca.logz.io',
  eu: 'app-eu.logz.io',
  uk: 'app-uk.logz.io',
};

/** The region whose app has this host (`location.host`), undefined for any other host, look-alikes included. */
export function logzioRegionOf(host: string): LogzRegion | undefined {
  return (Object.keys(LOGZIO_HOSTS) as LogzRegion[]).find((region) => LOGZIO_HOSTS[region] === host);
}

/** The address of a form in Logz.io's app. `path`: behind the host, with the slash that it begins with. */
export function logzioFormUrl(region: LogzRegion, path: string): string {
  return `https://${LOGZIO_HOSTS[region]}${path}`;
}

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
 * Reads the address of a page of the commercial AWS console: `console.aws.amazon.com` or a host under it, https, default
 * port. Undefined for all else: other partitions' consoles, look-alikes, addresses with a user name in them.
 */
export function parseConsoleOrigin(url: string): ConsoleOrigin | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port, username, password, origin, searchParams } = new URL(url);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return undefined;
  if (hostname !== CONSOLE_HOST && !hostname.endsWith(`.${CONSOLE_HOST}`)) return undefined;
  const labels = hostname.slice(0, -CONSOLE_HOST.length).split('.').filter(Boolean);
  const session = /^(\d{12})-[\da-z]{8}$/.exec(labels[0] ?? '')?.[1];
  const region = [searchParams.get('region') ?? '', labels[labels.length - 1] ?? ''].find((name) =>
    REGION.test(name),
  );
  return {
    origin,
    ...(region === undefined ? {} : { region }),
    ...(session === undefined ? {} : { sessionAccountId: session }),
  };
}

/** Whether an address is a page of the commercial AWS console. */
export function isConsoleUrl(url: string): boolean {
  return parseConsoleOrigin(url) !== undefined;
}

/** The session that a host names, '' for those that name none. */
const sessionOf = (url: string): string => /^(\d{12}-[\da-z]{8})\./.exec(new URL(url).hostname)?.[1] ?? '';

/** Whether two addresses are pages of one session's console, of whatever regions. */
export const isSameConsole = (one: string, other: string): boolean =>
  isConsoleUrl(one) && isConsoleUrl(other) && sessionOf(one) === sessionOf(other);
