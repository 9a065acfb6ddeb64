/**
 * Whether an IAM pattern matches a text: `*` stands for any run of characters, `?` for exactly one (IAM policy
 * reference, Resource). Case counts; no backtracking over more than the last `*`, so no pattern can hang it.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let starText = 0;
  while (t < text.length) {
    const wanted = pattern[p];
    if (wanted === '*') {
      star = p++;
      starText = t;
    } else if (wanted !== undefined && (wanted === '?' || wanted === text[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++starText;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Whether an action pattern such as `s3:Get*` covers an action; IAM ignores case here. */
export function matchesAction(pattern: string, action: string): boolean {
  return matchesPattern(pattern.toLowerCase(), action.toLowerCase());
}

/** Whether the text holds an IAM wildcard. */
export function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}
