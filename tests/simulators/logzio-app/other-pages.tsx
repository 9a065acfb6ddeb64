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
