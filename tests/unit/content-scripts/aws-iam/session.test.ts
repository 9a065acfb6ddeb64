// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { signedInAccount } from '../../../../content-scripts/aws-iam/session';

const BARE = 'https://console.aws.amazon.com/iam/home';
const SESSION = 'https://111122223333-abcd1234.us-east-1.console.aws.amazon.com/iam/home';

/** A console page as far as it tells its account. */
function page(url: string, session?: string, bar = ''): Document {
  const made = document.implementation.createHTMLDocument('IAM');
  made.body.innerHTML = bar;
  if (session !== undefined) {
    const meta = made.createElement('meta');
    meta.name = 'awsc-session-data';
    meta.content = session;
    made.head.append(meta);
  }
  Object.defineProperty(made, 'location', { value: new URL(url) });
  return made;
}

const menu = (html: string): string =>
  `<header><div data-testid="account-detail-menu">${html}</div></header>`;
const button = (text: string): string =>
  `<button data-testid="awsc-nav-account-menu-button"><span>${text}</span></button>`;

describe('the account that a console page is signed in to', () => {
  it.each([
    ['session data', BARE, '{"accountId":"111122223333","accountAlias":"acme"}', undefined, ['acme', '']],
    ['session data of several sessions', SESSION, '{"accountId":111122223333}', undefined, ['', 'abcd1234']],
    ['the host of a session alone', SESSION, undefined, undefined, ['', 'abcd1234']],
    ['the navigation bar alone', BARE, 'not JSON', menu('Account ID 1111-2222-3333'), ['', '']],
    ['data of another shape', BARE, '[]', menu('111122223333'), ['', '']],
    [
      'a number in a span of its own',
      BARE,
      undefined,
      menu('<span>Account ID:</span><span>1111-2222-3333</span>'),
      ['', ''],
    ],
    [
      'a number without dashes behind a label',
      BARE,
      undefined,
      menu('<span>Account ID</span><span>111122223333</span>'),
      ['', ''],
    ],
    [
      'a copy button without words before it',
      BARE,
      undefined,
      menu('<button data-testid="awsc-copy-accountid"></button>1111-2222-3333'),
      ['', ''],
    ],
    ['the button of the menu alone', BARE, undefined, button('acme (111122223333)'), ['', '']],
    ['button and menu', BARE, undefined, button('acme (111122223333)') + menu('1111-2222-3333'), ['', '']],
  ])('%s', (_name, url, session, bar, [alias, name]) => {
    expect(signedInAccount(page(url, session, bar))).toEqual({ id: '111122223333', alias, session: name });
  });

  it.each([
    ['two numbers', button('444455556666') + menu('1111-2222-3333')],
    ['a longer number', menu('1111222233334444')],
    ['a number elsewhere on the page', '<main>1111-2222-3333</main>'],
  ])('is not told by %s', (_name, bar) => {
    expect(signedInAccount(page(BARE, undefined, bar))).toBeNull();
  });

  it.each(['null', '{"accountId":"12"}', ''])('is not told by %j', (session) => {
    expect(signedInAccount(page(BARE, session))).toBeNull();
  });
});
