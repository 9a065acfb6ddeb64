/** The regions that Logz.io runs an app in (nl and wa were retired in 2023). */
export type LogzRegion = 'us' | 'au' | 'ca' | 'eu' | 'uk';
