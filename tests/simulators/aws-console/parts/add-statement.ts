export const DEFAULT_POLICY = `{
\t"Version": "2012-10-17",
\t"Statement": [
\t\t{
\t\t\t"Sid": "Statement1",
\t\t\t"Effect": "Allow",
\t\t\t"Action": [],
\t\t\t"Resource": []
\t\t}
\t]
}`;

export const DEFAULT_TRUST_POLICY = `{
\t"Version": "2012-10-17",
\t"Statement": [
\t\t{
\t\t\t"Sid": "Statement1",
\t\t\t"Effect": "Allow",
\t\t\t"Principal": {},
\t\t\t"Action": "sts:AssumeRole"
\t\t}
\t]
}`;

/** The document with one more empty statement; text that is no policy stays as it is. */
export function withNewStatement(text: string): string {
  try {
    const document = JSON.parse(text);
    const statements = [document.Statement ?? []].flat();
    const added = { Sid: `Statement${statements.length + 1}`, Effect: 'Allow', Action: [], Resource: [] };
    return JSON.stringify({ ...document, Statement: [...statements, added] }, null, '\t');
  } catch {
    return text;
  }
}
