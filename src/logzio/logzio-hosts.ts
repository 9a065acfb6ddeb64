import type { LogzRegion } from '../connection/logzio-region';

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
