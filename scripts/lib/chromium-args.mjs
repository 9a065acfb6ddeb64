/** Chromium's switches: for the extension, if one is named, and for leading every host to the simulators, if they are given. */
export function chromiumArgs({ extension, simulators }) {
  const args = [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
  ];
  if (extension) args.push(`--load-extension=${extension}`, `--disable-extensions-except=${extension}`);
  if (simulators) {
    const { port, publicKey } = simulators;
    // Their certificate is trusted, and not merely let pass: of a host with a faulty one Chromium caches nothing.
    args.push(
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      `--ignore-certificate-errors-spki-list=${publicKey}`,
    );
  }
  // Chromium's sandbox refuses to run as root, which is what containers run as.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return args;
}
