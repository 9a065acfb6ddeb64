/**
 * A description that every tool takes as the text that it is; '' for one that a tool would take for something else: AWS CLI reads
 * what begins with `file://` or `https://` from there, and CloudFormation resolves `{{resolve:…}}`.
 */
export const plainDescription = (description: string): string =>
  /^\s*(?:fileb?|https?):\/\/|\{\{\s*resolve:/i.test(description) ? '' : description;
