/** The regions that Logz.io runs an app in (nl and wa were retired in 2023). */
export const LOGZIO_REGIONS = ['us', 'au', 'ca', 'eu', 'uk'] as const;
export type LogzRegion = (typeof LOGZIO_REGIONS)[number];
