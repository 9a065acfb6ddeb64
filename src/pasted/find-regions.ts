import { LOGZIO_HOSTS, logzioRegionOf } from '../logzio/logzio-hosts';
import type { Candidate } from './candidate';

/** The app and the API of a region; Logz.io's other sites are the same for all. */
const HOST = /(?<![\w.-])(app|api)((?:-[a-z]{2})?\.logz\.io)(?![\w-]|\.\w)/gi;

/** The regions of Logz.io that a text's addresses stand for. */
export const findRegions = (text: string): Candidate[] =>
  [...text.matchAll(HOST)].flatMap(({ 0: host, 2: rest = '', index }) => {
    const region = logzioRegionOf(`app${rest.toLowerCase()}`);
    return region && LOGZIO_HOSTS[region]
      ? [{ value: region, start: index, end: index + host.length, isCertain: true }]
      : [];
  });
