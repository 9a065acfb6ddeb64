import type { CardLine } from '../../card-model';
import { accountIdHint, PUBLISHED_ACCOUNT_ID, parseAccountId } from '../../connection/account-id';
import { type Details, meantDetails, problemsOf } from '../../connection/connection';
import { externalIdHint, parseExternalId } from '../../connection/external-id';
import { problemText, text } from '../../i18n';
import type { MessageKey, Underscored } from '../../message-key';
import type { FormSnapshot } from '../../messages/page-facts';
import type { Repair } from '../../policy/repair-json';
import type { PolicySource } from './policy-source';

const info = (code: MessageKey, ...values: string[]): CardLine => ({
  tone: 'info',
  text: text(code, ...values),
});
const warn = (code: MessageKey, ...values: string[]): CardLine => ({
  tone: 'warn',
  text: text(code, ...values),
});

const next = (code: MessageKey): CardLine => ({ tone: 'next', text: text(code) });

const IDS = ['accountId', 'externalId'] as const;

function idNotices(form: FormSnapshot): CardLine[] {
  const said = IDS.flatMap((name) => {
    const reading = form[name];
    if ('several' in reading) return [warn('logzio_several', reading.several.join(', '))];
    return 'missing' in reading && reading.editable ? [next(`logzio_enter_${name}`)] : [];
  });
  const absent = IDS.filter((name) => {
    const reading = form[name];
    return 'missing' in reading && !reading.editable && !reading.notShown;
  });
  const names = absent.map((name) => text(`detail_${name}`)).join(', ');
  return absent.length > 0 ? [...said, info('logzio_missing_ids', names)] : said;
}

/** Warnings about values that can be used all the same: shown, never refused. */
function warnings(details: Details): CardLine[] {
  const { accountId, externalId, bucket, prefix } = details;
  const lines: CardLine[] = [];
  const account = parseAccountId(accountId);
  const hint = account.ok ? accountIdHint(account.value) : 'published';
  if (hint !== 'published')
    lines.push(
      warn(
        `logzio_account_${hint.replace('-', '_') as Underscored<typeof hint>}`,
        accountId,
        PUBLISHED_ACCOUNT_ID,
      ),
    );
  const id = parseExternalId(externalId);
  if (id.ok && externalIdHint(id.value) === 'docs-mistake') lines.push(warn('logzio_external_id_docs'));
  const meant = meantDetails(details);
  if (meant.bucket !== bucket) lines.push(warn('logzio_bucket_alone', meant.bucket));
  if (meant.prefix !== prefix) lines.push(warn('logzio_prefix_alone', meant.prefix));
  return lines;
}

function policyNotices(source: PolicySource, bucket: string): CardLine[] {
  const { origin, policy, problem, otherBucket, conflicting, kmsKey } = source;
  if (bucket === '') return [];
  const lines: CardLine[] = [];
  if (otherBucket) lines.push(warn('logzio_policy_other_bucket', otherBucket, bucket));
  if (conflicting) lines.push(warn('logzio_policy_several'));
  if (origin === 'none' && !otherBucket) lines.push(next('logzio_missing_policy'));
  if (problem) lines.push({ tone: 'warn', text: problemText(problem) });
  else if (kmsKey === 'asked') lines.push(info('logzio_kms_asked'));
  if (origin === 'draft' && policy) lines.push(info('logzio_drafted'));
  const mended = origin === 'paste' ? (policy?.repairs ?? []) : [];
  if (mended.length > 0) {
    const what = mended
      .map((mend) => text(`mended_${mend.replaceAll('-', '_') as Underscored<Repair>}`))
      .join(', ');
    lines.push({ tone: 'done', text: text('logzio_mended', what) });
  }
  return lines;
}

/** What the card says of the details: what is missing and how to get it, what is wrong, what to be careful about. */
export function collectNotices(form: FormSnapshot, source: PolicySource, details: Details): CardLine[] {
  const { policy: _said, ...problems } = problemsOf(details);
  const wrong = Object.entries(problems).filter(([name]) => details[name as keyof Details] !== '');
  const nameless = details.bucket === '' ? [next('logzio_missing_bucket')] : [];
  return [
    ...idNotices(form),
    ...nameless,
    ...wrong.map(([, problem]): CardLine => ({ tone: 'warn', text: problemText(problem) })),
    ...policyNotices(source, details.bucket),
    ...warnings(details),
  ];
}
