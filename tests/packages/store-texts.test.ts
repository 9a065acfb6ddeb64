import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const listing = readFileSync('docs/store/listing.md', 'utf8');
const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));

/** What stands under a heading, up to the next of any level. */
function under(heading: string): string {
  const [, after] = listing.split(`\n${heading}\n`);
  if (after === undefined) throw new Error(`The listing has no ${heading}`);
  return (after.split(/\n#{2,3} /)[0] ?? '').trim();
}

describe('what the package says of itself', () => {
  const languages = readdirSync('_locales').filter((name) => existsSync(`_locales/${name}/messages.json`));

  it.each(languages)('is short enough for every store: %s', (language) => {
    const messages = JSON.parse(readFileSync(`_locales/${language}/messages.json`, 'utf8'));
    // AMO takes names of 50 characters and Chrome of 75; Chrome takes descriptions of 132 and AMO of 250.
    expect(messages.extension_name.message.length).toBeLessThanOrEqual(50);
    expect(messages.extension_description.message.length).toBeLessThanOrEqual(132);
  });
});

describe('the listing', () => {
  it('gives a single purpose and a description within the limits of Chrome', () => {
    expect(under('## Single purpose')).toMatch(/^.{50,1000}$/s);
    expect(under('## Description')).toMatch(/^.{500,16000}$/s);
  });

  it('gives a reason for each permission and host of the manifest, and for no other', () => {
    const permissions = listing.slice(
      listing.indexOf('\n## Permissions'),
      listing.indexOf('\n### Remote code'),
    );
    const explained = [...permissions.matchAll(/^### `(.+)`$/gm)].map(([, name = '']) => name);
    expect(explained).toEqual([...manifest.permissions, ...manifest.host_permissions]);
    for (const name of explained) expect(under(`### \`${name}\``), name).toMatch(/^.{40,1000}$/s);
  });

  it('discloses the same about data as the manifest', () => {
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: ['none'],
    });
    expect(under('## Data')).toContain('Collected by the developer: nothing.');
    expect(under('## Data')).toContain('`data_collection_permissions: none`');
  });

  it('tells reviewers to build with commands and a Node that work', () => {
    const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    const build = readFileSync('docs/store/BUILD.md', 'utf8');
    for (const text of [under('## Notes to reviewers'), build]) {
      expect(text).toContain('npm ci\nnpm run build\n');
      expect(text).toContain(`Node.js ${engines.node.replace('>=', '')} or newer`);
    }
    for (const text of [listing, build])
      for (const [, name = ''] of text.matchAll(/`npm run (\w+)/g)) expect(scripts).toHaveProperty(name);
  });

  it('names the third-party code that the packages hold', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const name of Object.keys(dependencies))
      expect(under('## Notes to reviewers').toLowerCase()).toContain(name);
  });
});
