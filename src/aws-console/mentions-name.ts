/**
 * Whether a message speaks of this very name: "logzio-a" is named neither by "logzio-a-b" nor by "my.logzio-a". A full stop or
 * comma behind the name ends the sentence; within a name more of it follows. IAM compares names without regard to case.
 * @param text the message as a person reads it: words of different elements apart
 */
export const mentionsName = (text: string, name: string): boolean =>
  name !== '' &&
  new RegExp(`(?<![\\w+=,.@-])${name.replace(/\W/g, '\\$&')}(?![.,]*[\\w+=@-])`, 'i').test(text);
