import { generate } from 'selfsigned';

/** A key and its certificate, both PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

let cached: Promise<Certificate> | undefined;

/** One throw-away certificate per process: the browsers under test are told not to check it. */
export function certificate(): Promise<Certificate> {
  cached ??= generate([{ name: 'commonName', value: 'simulators.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  }).then(({ private: key, cert }) => ({ key, cert }));
  return cached;
}
