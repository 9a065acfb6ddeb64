import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const LOGZIO = ['app', 'app-au', 'app-ca', 'app-eu', 'app-uk'].map((host) => `https://${host}.logz.io/*`);

describe('the manifest asks for no more than the product needs', () => {
  it('has storage and scripting as its only permissions', () => {
    expect(manifest.permissions).toEqual(['storage', 'scripting']);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
  });
  it('reaches the five Logz.io apps by name and the AWS console, and nothing else', () => {
    expect(manifest.host_permissions).toEqual([...LOGZIO, 'https://*.console.aws.amazon.com/*']);
  });
  it('runs one small script on Logz.io, and none on AWS until a connection is open', () => {
    expect(manifest.content_scripts).toEqual([
      { matches: LOGZIO, js: ['content-scripts/logzio-detect.js'], run_at: 'document_idle' },
    ]);
  });
  it('opens nothing to pages or other extensions', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy).toBeUndefined();
  });
  it('is of version 3 and states the oldest browsers', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.minimum_chrome_version).toMatch(/^\d+$/);
    expect(manifest.browser_specific_settings.gecko.strict_min_version).toMatch(/^\d+\.0$/);
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: ['none'],
    });
  });
  it('carries the version of the package', () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});
