import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const WITH_ALPHA = 6;

/** What a PNG says of itself, and how opaque its first pixel is: 0 to 255. */
export function readPng(path: string) {
  const file = readFileSync(path);
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error(`${path} is no PNG`);
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(data));
  return {
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    bytes: file.length,
    // Byte 0 is the first row's filter; filters add what is to the left and above, which at the first pixel is nothing.
    cornerOpacity: file[25] === WITH_ALPHA ? rows[4] : 255,
  };
}
