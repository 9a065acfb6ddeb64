import { zipSync } from 'fflate';

const UNIX = 3;
const PLAIN_FILE = (0o100644 << 16) >>> 0;

/**
 * The earliest time a zip can hold. fflate writes a date's parts in local time, so the date is put together from local
 * parts as well: the bytes are then the same in every time zone.
 */
const FIXED_TIME = new Date(1980, 0, 1, 12);

/** Packs files, by their paths with forward slashes, into a zip whose bytes depend on paths and contents alone. */
export function zip(files) {
  const byPath = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(byPath), { level: 9, mtime: FIXED_TIME, os: UNIX, attrs: PLAIN_FILE });
}
