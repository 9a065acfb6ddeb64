/** A value as JSON in ASCII alone: IAM takes no more than Latin-1, and a terminal may have another encoding than the file. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[^\n -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
