/**
 * A message without the names in it, so that a bucket called `failover-requests` or a role called `scp-exemption` says
 * nothing: ARNs, addresses, what stands in quotes, and the given names wherever they stand as a word of their own.
 * A name that is also a plain word (`errors`) goes only where the message says what it names (`bucket errors`).
 */
export function withoutNames(message: string, ...names: string[]): string {
  let text = message
    .replace(/\b(?:arn:|https?:\/\/|s3:\/\/)[^\s"'<>]+/gi, ' ')
    .replace(/"[^"\n]{1,200}"|“[^“”\n]{1,200}”|`[^`\n]{1,200}`|(?<!\w)'[^'\n]{1,200}'(?!\w)/g, ' ')
    .replace(
      /\b(bucket|role|policy)(\s+(?:named|called|with name))?\s*:?\s+[\w+=@]+[-._][\w+=.@-]*\w/gi,
      '$1',
    );
  for (const name of names) text = withoutName(text, name);
  return text;
}

function withoutName(text: string, name: string): string {
  if (name === '') return text;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const isPlainWord = /^[a-z]+$/i.test(name);
  const before = isPlainWord ? String.raw`(?<=\b(?:bucket|role|policy)\s)` : String.raw`(?<![\w+=@-])`;
  return text.replace(new RegExp(String.raw`${before}${escaped}(?![\w+=@-])`, 'gi'), ' ');
}
