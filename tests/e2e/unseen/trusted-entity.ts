import {
  ACCOUNT,
  area,
  box,
  ENTITIES,
  EXTERNAL,
  entities,
  later,
  main,
  next,
  radio,
  TRUSTED,
  text,
  type UnseenPage,
  when,
} from './page-case';

const RADIOS = entities((id, label, index) => radio('entity', id, label, index === 0));
const fieldset = (legend: string, html: string): string =>
  `<fieldset><legend>${legend}</legend>${html}</fieldset>`;
const who = (same = 'This account (111122223333)', other = 'Another AWS account'): string =>
  radio('who', 'this', same, true) + radio('who', 'another', other);
const OPTIONS =
  box('require', 'Require external ID') +
  when('require', text('xid', 'External ID')) +
  box('mfa', 'Require MFA');
/** The usual course with some of its parts drawn otherwise. */
const usual = (
  parts: { tiles?: string; choice?: string; field?: string; options?: string; before?: string } = {},
): string =>
  main(
    `<h1>Select trusted entity</h1>${parts.before ?? ''}${fieldset('Trusted entity type', parts.tiles ?? RADIOS)}${when(
      'account',
      fieldset('An AWS account', parts.choice ?? who()) +
        when('another', parts.field ?? text('aid', 'Account ID')) +
        (parts.options ?? OPTIONS),
    )}${next()}`,
  );
const role = (name: string, html: string, rest: Partial<UnseenPage> = {}): UnseenPage => ({
  name,
  at: 'roles',
  html,
  holds: TRUSTED,
  shows: 'next',
  ...rest,
});

/** Choices without an input in them. */
const card = (id: string, label: string, on = false): string =>
  `<div role="radio" id="${id}" aria-checked="${on}" tabindex="0"><b>${label}</b><p>Some words on it</p></div>`;
const toggle = (id: string, label: string): string =>
  `<div><span id="${id}-name">${label}</span> <button type="button" role="switch" id="${id}" aria-checked="false" aria-labelledby="${id}-name"></button></div>`;
const select = (id: string, label: string, options: [string, string][]): string =>
  `<div><label for="${id}">${label}</label><select id="${id}">${options.map(([value, word]) => `<option id="${value}" value="${value}">${word}</option>`).join('')}</select></div>`;
const custom = (id: string, label: string, control: string): string =>
  `<iam-form-field><iam-label id="${id}-l">${label}</iam-label><iam-control>${control}</iam-control></iam-form-field>`;
const cell = (label: string, html: string): string => `<tr><td>${label}</td><td>${html}</td></tr>`;
const pair = (label: string, html: string): string => `<dt>${label}</dt><dd>${html}</dd>`;

/** The page as another language says it. */
interface Words {
  tiles: string[];
  same: string;
  other: string;
  aid: string;
  help: string;
  require: string;
  xid: string;
  mfa: string;
  next: string;
}
const field = (id: string, label: string, help = ''): string =>
  `<div class="f"><label for="${id}">${label}</label><div class="c"><input id="${id}" type="text"></div><small>${help}</small></div>`;
const spoken = (words: Words, dir = 'ltr'): string =>
  `<div dir="${dir}">${main(
    `<h1>…</h1><div role="radiogroup">${entities((id, label, index) => radio('entity', id, label, index === 0), words.tiles)}</div>${when(
      'account',
      `<div role="radiogroup">${who(words.same, words.other)}</div>${when('another', field('aid', words.aid, words.help))}${box('require', words.require)}${when('require', field('xid', words.xid))}${box('mfa', words.mfa)}`,
    )}${next('next', words.next)}`,
  )}</div>`;

export const TRUSTED_ENTITY: UnseenPage[] = [
  role('native fieldsets, labels around their inputs', usual()),
  role(
    'names by aria-label only',
    usual({
      tiles: entities(
        (id, label, index) =>
          `<input type="radio" name="entity" id="${id}" aria-label="${label}"${index ? '' : ' checked'}>`,
      ),
      field: '<p><input id="aid" aria-label="Account ID"></p>',
      options: `<p><input type="checkbox" id="require" aria-label="Require external ID"></p>${when('require', '<p><input id="xid" aria-label="External ID"></p>')}<p><input type="checkbox" id="mfa" aria-label="Require MFA"></p>`,
    }),
  ),
  role(
    'names by aria-labelledby only, in spans far away',
    usual({
      before: '<p><span id="n1">Account ID</span> <span id="n2">External ID</span></p>',
      field: '<p><input id="aid" aria-labelledby="n1"></p>',
      options: `${box('require', 'Require external ID')}${when('require', '<p><input id="xid" aria-labelledby="n2"></p>')}${box('mfa', 'Require MFA')}`,
    }),
  ),
  role(
    'a placeholder is the only name',
    usual({
      field: '<p><input id="aid" placeholder="Account ID"></p>',
      options: `${box('require', 'Require external ID')}${when('require', '<p><input id="xid" placeholder="External ID"></p>')}${box('mfa', 'Require MFA')}`,
    }),
  ),
  role(
    'labels in the cells of a table',
    main(
      `<h1>Select trusted entity</h1><div role="radiogroup">${RADIOS}</div>${when(
        'account',
        `<div role="radiogroup">${who()}</div><table>${when('another', cell('Account ID', '<input id="aid">'))}${cell('Require external ID', '<input type="checkbox" id="require">')}${when('require', cell('External ID', '<input id="xid">'))}${cell('Require MFA', '<input type="checkbox" id="mfa">')}</table>`,
      )}${next()}`,
    ),
  ),
  role(
    'labels in dt, fields in dd',
    usual({
      field: `<dl>${pair('Account ID', '<input id="aid">')}</dl>`,
      options: `<dl>${pair('Options', box('require', 'Require external ID') + when('require', '<div><p>External ID</p><input id="xid"></div>') + box('mfa', 'Require MFA'))}</dl>`,
    }),
  ),
  role(
    'role=radio cards without inputs',
    usual({
      tiles: `<div role="radiogroup">${entities((id, label, index) => card(id, label, index === 0))}</div>`,
      choice: `<div role="radiogroup">${card('this', 'This account', true)}${card('another', 'Another AWS account')}</div>`,
    }),
  ),
  role(
    'switches in place of boxes',
    usual({
      options: `${toggle('require', 'Require external ID')}${when('require', text('xid', 'External ID'))}${toggle('mfa', 'Require MFA')}`,
    }),
  ),
  role(
    'role=checkbox in place of boxes',
    usual({
      options: `<div role="checkbox" id="require" aria-checked="false" tabindex="0">Require external ID</div>${when('require', text('xid', 'External ID'))}<div role="checkbox" id="mfa" aria-checked="false" tabindex="0">Require MFA</div>`,
    }),
  ),
  // Nothing but radios, tiles and tabs is chosen from: what stands behind the choice is not there, and that is said.
  role(
    'a select in place of the two radios',
    usual({
      choice: select('who', 'Account', [
        ['this', 'This account'],
        ['another', 'Another AWS account'],
      ]),
    }),
    { holds: { account: '1', require: '1', xid: EXTERNAL }, says: ['account_id'], shows: undefined },
  ),
  role(
    'a select in place of the tiles',
    main(
      `<h1>Select trusted entity</h1>${select(
        'entity',
        'Trusted entity type',
        ENTITIES.map((label, index) => [['service', 'account', 'web', 'saml', 'custom'][index] ?? '', label]),
      )}${when('account', fieldset('An AWS account', who()) + when('another', text('aid', 'Account ID')) + OPTIONS)}${next()}`,
    ),
    { holds: {}, shows: undefined },
  ),
  role(
    'name, description and path before all else',
    usual({
      before: text('name', 'Role name') + area('about', 'Description') + text('path', 'Path', 'value="/"'),
    }),
  ),
  role(
    'session duration between the fields, tags behind them',
    usual({
      field: text('aid', 'Account ID') + text('duration', 'Maximum session duration', 'type="number"'),
      options: `${OPTIONS}${text('k', 'Key')}${text('v', 'Value')}`,
    }),
  ),
  role(
    'a search of the page in its header, another in its content',
    `<header><input type="search" id="global" placeholder="Search"></header>${usual({ before: '<div class="search"><input type="search" id="help" aria-label="Search help topics"></div>' })}`,
  ),
  role(
    'an accordion with all steps on the page',
    main(
      `<section><h2>1 Trusted entity</h2><fieldset>${RADIOS}</fieldset>${when('account', fieldset('An AWS account', who()) + when('another', text('aid', 'Account ID')) + OPTIONS)}</section>
      <section><h2>2 Permissions</h2><input type="search" id="find" aria-label="Search policies"><table><tr><td><input type="checkbox" id="r1"></td><td>AdministratorAccess</td></tr></table></section>
      <section><h2>3 Name</h2>${text('name', 'Role name')}${area('about', 'Description')}</section>${next('create', 'Create role')}`,
    ),
    { shows: undefined },
  ),
  role(
    'an accordion with the other steps folded',
    main(
      `<details open><summary>1 Trusted entity</summary><fieldset>${RADIOS}</fieldset>${when('account', fieldset('An AWS account', who()) + when('another', text('aid', 'Account ID')) + OPTIONS)}${next()}</details>
      <details><summary>2 Permissions</summary><input type="search" id="find"></details><details><summary>3 Name</summary>${text('name', 'Role name')}${area('about', 'Description')}</details>`,
    ),
  ),
  role(
    'the wizard in a modal dialog beside the content',
    `<main><h1>Roles</h1><input type="search" id="find" aria-label="Search roles"></main><div role="dialog" aria-modal="true">${usual().replace(/<\/?main>/g, '')}</div>`,
  ),
  role(
    'a help panel with a field of its own beside it',
    usual().replace(
      '</main>',
      `<aside><h2>Help</h2>${text('help', 'What are you looking for?')}${area('feedback', 'Was this page helpful?')}</aside></main>`,
    ),
  ),
  role(
    'a feedback form in front of the fields',
    usual({
      before: `<form class="feedback">${text('topic', 'Topic')}${area('feedback', 'Tell us more')}<button type="button">Send</button></form>`,
    }),
  ),
  role(
    'custom elements without a shadow root',
    usual({
      field: custom('aid', 'Account ID', '<input id="aid">'),
      options: `<iam-options>${custom('r', '', box('require', 'Require external ID'))}${when('require', custom('xid', 'External ID', '<input id="xid">'))}${custom('m', '', box('mfa', 'Require MFA'))}</iam-options>`,
    }),
  ),
  role(
    'the options before the account',
    usual({ field: '', options: OPTIONS + when('another', text('aid', 'Account ID')) }),
  ),
  role(
    'MFA before the External ID',
    usual({
      options:
        box('mfa', 'Require MFA') +
        box('require', 'Require external ID') +
        when('require', text('xid', 'External ID')),
    }),
    // Labels that changed places would look just so.
    {
      holds: { account: '1', another: '1', aid: ACCOUNT },
      says: ['require_external_id', 'require_mfa'],
      shows: undefined,
    },
  ),
  role(
    'fields that come late',
    usual({
      field: later(400, text('aid', 'Account ID')),
      options: `${box('require', 'Require external ID')}${when('require', text('xid', 'External ID'), 500)}${box('mfa', 'Require MFA')}`,
    }),
  ),
  role('tiles that come late', main(later(600, usual().replace(/<\/?main>/g, '')))),
  role(
    'no heading, another word on the button',
    usual()
      .replace(/<h1>.*?<\/h1>/, '')
      .replace('>Next<', '>Continue<'),
    { shows: 'next' },
  ),
  role(
    'three tiles only',
    usual({
      tiles:
        radio('entity', 'service', 'AWS service', true) +
        radio('entity', 'account', 'AWS account') +
        radio('entity', 'custom', 'Custom trust policy'),
    }),
  ),
  role(
    'seven tiles',
    usual({
      tiles: `${RADIOS}${radio('entity', 'org', 'Organization')}${radio('entity', 'any', 'Roles Anywhere')}`,
    }),
  ),
  role(
    'the tile of the account first',
    usual({
      tiles:
        radio('entity', 'account', 'AWS account') +
        radio('entity', 'service', 'AWS service', true) +
        radio('entity', 'web', 'Web identity') +
        radio('entity', 'saml', 'SAML 2.0 federation'),
    }),
  ),
  role(
    'three accounts to choose from',
    usual({ choice: who() + radio('who', 'org', 'An account of my organization') }),
  ),
  role(
    'Korean, with other markup',
    spoken({
      tiles: ['AWS 서비스', 'AWS 계정', '웹 자격 증명', 'SAML 2.0 연동', '사용자 지정 신뢰 정책'],
      same: '이 계정(111122223333)',
      other: '다른 AWS 계정',
      aid: '계정 ID',
      help: '계정 ID는 12자리 숫자입니다.',
      require: '외부 ID 필요 (타사가 이 역할을 수임하는 경우의 모범 사례)',
      xid: '외부 ID',
      mfa: 'MFA 필요',
      next: '다음',
    }),
  ),
  role(
    'Thai',
    spoken({
      tiles: ['บริการของ AWS', 'บัญชี AWS', 'ข้อมูลประจำตัวเว็บ', 'การรวม SAML 2.0', 'นโยบายความเชื่อถือที่กำหนดเอง'],
      same: 'บัญชีนี้ (111122223333)',
      other: 'บัญชี AWS อื่น',
      aid: 'รหัสบัญชี',
      help: 'ตัวเลข 12 หลัก',
      require: 'ต้องใช้ ID ภายนอก',
      xid: 'ID ภายนอก',
      mfa: 'ต้องใช้ MFA',
      next: 'ถัดไป',
    }),
  ),
  role(
    'Arabic, right to left',
    spoken(
      {
        tiles: ['خدمة AWS', 'حساب AWS', 'هوية الويب', 'اتحاد SAML 2.0', 'سياسة ثقة مخصصة'],
        same: 'هذا الحساب (111122223333)',
        other: 'حساب AWS آخر',
        aid: 'معرف الحساب',
        help: 'رقم مكون من 12 خانة',
        require: 'طلب معرف خارجي',
        xid: 'المعرف الخارجي',
        mfa: 'طلب MFA',
        next: 'الخطوة التالية',
      },
      'rtl',
    ),
  ),
  role(
    'Polish, nothing said of lengths',
    spoken({
      tiles: [
        'Usługa AWS',
        'Konto AWS',
        'Tożsamość internetowa',
        'Federacja SAML 2.0',
        'Niestandardowe zasady zaufania',
      ],
      same: 'To konto (111122223333)',
      other: 'Inne konto AWS',
      aid: 'Identyfikator konta',
      help: '',
      require: 'Wymagaj identyfikatora zewnętrznego',
      xid: 'Identyfikator zewnętrzny',
      mfa: 'Wymagaj MFA',
      next: 'Dalej',
    }),
  ),
  role(
    'a language that nobody speaks',
    spoken({
      tiles: ['AWS zim', 'AWS korat', 'Voba lin', 'SAML 2.0 grup', 'Lom verat'],
      same: 'Tis korat (111122223333)',
      other: 'Ulta AWS korat',
      aid: 'Korat ID',
      help: '12 nums',
      require: 'Domand exta ID',
      xid: 'Exta ID',
      mfa: 'Domand MFA',
      next: 'Vora',
    }),
  ),
  role(
    'an account ID in three parts',
    usual({
      field: `<fieldset><legend>Account ID</legend>${[1, 2, 3].map((n) => `<input id="a${n}" maxlength="4" size="4" aria-label="Digits ${4 * n - 3} to ${4 * n}">`).join('-')}</fieldset>`,
    }),
    {
      holds: { account: '1', another: '1', require: '1', xid: EXTERNAL },
      says: ['account_id'],
      shows: undefined,
    },
  ),
  role(
    'two fields named Account ID',
    usual({ field: text('aid', 'Account ID') + text('aid2', 'Account ID') }),
    {
      holds: { account: '1', another: '1', require: '1', xid: EXTERNAL },
      says: ['account_id'],
      shows: undefined,
    },
  ),
  role('the field for the account says External ID', usual({ field: text('aid', 'External ID') }), {
    holds: { account: '1', another: '1', require: '1' },
    says: ['account_id', 'external_id'],
    shows: undefined,
  }),
  role(
    'an e-mail address of the account instead of its number',
    usual({ field: text('mail', 'Account owner e-mail', 'type="email"') }),
    {
      holds: { account: '1', another: '1', require: '1', xid: EXTERNAL },
      says: ['account_id'],
      shows: undefined,
    },
  ),
  role(
    'an organisation is asked for beside the account',
    usual({ field: text('org', 'Organization ID') + text('aid', 'Account ID', 'maxlength="12"') }),
  ),
];

/** Kept apart: other wizards at the very address of Create role. Nothing of them is ours. */
const foreign = (name: string, html: string, rest: Partial<UnseenPage> = {}): UnseenPage => ({
  name,
  at: 'roles',
  html,
  holds: {},
  ...rest,
});

export const OTHER_WIZARDS: UnseenPage[] = [
  foreign(
    'an editor of a custom trust policy',
    main(`<h1>Custom trust policy</h1>${area('json', 'Trust policy', 'rows="20"')}${next()}`),
  ),
  foreign(
    'web identity with an Audience',
    main(
      `<h1>Web identity</h1>${select('provider', 'Identity provider', [
        ['g', 'Google'],
        ['c', 'Cognito'],
      ])}${text('audience', 'Audience')}${next()}`,
    ),
  ),
  foreign(
    'SAML with an attribute and its value',
    main(
      `<h1>SAML 2.0 federation</h1>${text('attribute', 'Attribute')}${text('value', 'Value')}${box('console', 'Allow console access')}${next()}`,
    ),
  ),
  foreign(
    'the name of a user',
    main(
      `<h1>Specify user details</h1>${text('user', 'User name', 'maxlength="64"')}${box('console', 'Provide user access to the console')}${next()}`,
    ),
  ),
  foreign(
    'a form for a trust anchor',
    main(
      `<h1>Roles Anywhere</h1>${text('anchor', 'Trust anchor name', 'maxlength="64"')}${area('bundle', 'Certificate bundle')}${next()}`,
    ),
  ),
  foreign(
    'a policy name on the page of a role',
    main(
      `<h1>Create inline policy</h1>${text('pname', 'Policy name', 'maxlength="128"')}${area('about', 'Description')}${next()}`,
    ),
  ),
  foreign(
    'a cookie dialog with a field over an empty page',
    `<main><h1>Create role</h1></main><div role="dialog" aria-modal="true"><h2>Cookies</h2>${text('mail', 'Your e-mail')}${area('why', 'Why?')}<button>Accept</button></div>`,
  ),
  foreign(
    'a feedback form on an empty page',
    main(
      `<h1>Create role</h1><form>${text('topic', 'Topic')}${area('feedback', 'Tell us more')}<button>Send</button></form>`,
    ),
  ),
  foreign(
    'a form for feedback in a language of no list',
    main(
      `<h1>Vorm</h1><form>${text('topic', 'Temat', 'maxlength="64"')}${area('feedback', 'Opis', 'maxlength="1000"')}<button>Vora</button></form>`,
    ),
  ),
  foreign(
    'a service with a text filter of its use cases',
    main(
      `<h1>Select trusted entity</h1><fieldset>${entities((id, label, index) => radio('entity', id, label, index === 0))}</fieldset>${when('service', `${text('filter', 'Service or use case', 'type="search"')}${radio('use', 'ec2', 'EC2')}${radio('use', 'lambda', 'Lambda')}`)}${next()}`,
    ),
    {
      holds: { account: '1' },
      says: ['account_id', 'require_external_id', 'require_mfa'],
    },
  ),
  foreign(
    'questions of a survey, four answers each',
    main(
      `<h1>How do you use IAM?</h1><fieldset>${['Daily', 'Weekly', 'Monthly', 'Never'].map((word, index) => radio('often', `o${index}`, word)).join('')}</fieldset>${text('else', 'Anything else?')}${next('send', 'Send')}`,
    ),
    { says: ['aws_account'] },
  ),
  foreign(
    'a service among six with a field for its account',
    main(
      `<h1>Use case</h1><fieldset>${['EC2', 'Lambda', 'S3', 'Glue', 'Batch'].map((word, index) => radio('use', `u${index}`, word, index === 0)).join('')}</fieldset>${text('source', 'Source account ID', 'maxlength="12"')}${next()}`,
    ),
    { says: ['aws_account'] },
  ),
  foreign(
    'trust of the same account already chosen by the admin',
    main(
      `<h1>Select trusted entity</h1><p>Account 111122223333</p>${text('session', 'Session name')}${next()}`,
    ),
  ),
];
