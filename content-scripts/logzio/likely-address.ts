/**
 * Addresses at which a role form may stand, by path or hash: every integration with that widget, and the archive. Wider than what
 * makes a form: it only says where to look.
 */
export const LIKELY_ADDRESS =
  /\/(360|dashboard)\/.*(s3|aws|amazon|ec2|cloudfront|cloudtrail|dynamodb|elb|load-balanc|route-?53|vpc|bucket|archiv)/i;
