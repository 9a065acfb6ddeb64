import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A key and its certificate, both PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

let cached: Promise<Certificate> | undefined;

/** One throw-away certificate per process: the browsers under test are told to trust it. */
export function certificate(): Promise<Certificate> {
  cached ??= generate([{ name: 'commonName', value: 'simulators.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  }).then(({ private: key, cert }) => ({ key, cert }));
  return cached;
}

/** The SHA-256 of a certificate's public key in base64, by which Chromium is told to trust it. */
export function publicKeyHash({ cert }: Certificate): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
