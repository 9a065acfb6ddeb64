import { integrations } from './routes';

/** The app's home page: nothing on it concerns a connection. */
export function HomePage() {
  return (
    <>
      <h1>Home</h1>
      <p>Welcome back. Choose Integrations to send data.</p>
    </>
  );
}

/** Archive and restore: a form with the words of the S3 form, for a role of another kind. */
export function ArchivePage() {
  return (
    <>
      <h1>Archive and restore</h1>
      <div className="form">
        {['S3 bucket name', 'Role ARN'].map((label) => (
          <label key={label} className="field">
            <span className="field-label">{label}</span>
            <input />
          </label>
        ))}
        <button type="button" className="secondary">
          Test connection
        </button>
        <button type="button" className="primary">
          Start archiving
        </button>
      </div>
    </>
  );
}

/** The list of integrations. */
export function CollectorsPage() {
  return (
    <>
      <h1>Integrations</h1>
      <ul className="tiles">
        {integrations.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`#/dashboard/integrations/${slug}`}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
