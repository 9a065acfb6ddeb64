import { rolePolicy } from './policies';

/** The guide that surrounds the form and uses the form's own words, with placeholders for values. */
export function DocsBefore({ title }: { title: string }) {
  return (
    <section className="docs">
      <p>
        Use this integration to ship {title} data from AWS to Logz.io. Logz.io reads the bucket with an IAM
        role in your AWS account.
      </p>
      <h2>Before you begin</h2>
      <p>You'll need permission to create IAM roles and policies in AWS.</p>
      <h3>Grab your Logz.io details</h3>
      <p>
        Copy the <strong>Account ID</strong> and the <strong>External ID</strong>. You'll paste both in AWS.
        Type your <strong>S3 bucket name</strong> and, if needed, the <strong>Prefix</strong>, then click{' '}
        <strong>Get the role policy</strong>.
      </p>
    </section>
  );
}

/** The part of the guide below the form, with a sample policy. */
export function DocsAfter() {
  return (
    <section className="docs">
      <h3>Create the policy</h3>
      <p>Your policy should look like this:</p>
      <pre>
        <code>{rolePolicy('<BUCKET_NAME>')}</code>
      </pre>
      <h3>Create an IAM role in AWS</h3>
      <p>
        Choose <strong>Another AWS account</strong>. Paste the <strong>Account ID</strong>, select{' '}
        <strong>Require external ID</strong>, and paste the <strong>External ID</strong> (
        <code>logzio:aws:extid:&lt;YOUR_EXTERNAL_ID&gt;</code>).
      </p>
      <p>
        Paste the role's ARN in <strong>Role ARN</strong> (
        <code>arn:aws:iam::123456789012:role/&lt;ROLE_NAME&gt;</code>) and click <strong>Save</strong>.
      </p>
    </section>
  );
}
