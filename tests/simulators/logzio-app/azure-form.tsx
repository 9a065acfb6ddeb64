const LABELS = [
  'Directory (tenant) ID',
  'Application (client) ID',
  'Client secret',
  'Storage account name',
  'Container name',
];

/** Azure's side of Archive and restore: fields of another cloud, under buttons of the same names. */
export function AzureForm() {
  return (
    <section className="panel azure">
      <div className="form">
        {LABELS.map((label) => (
          <label key={label} className="field">
            <span className="field-label">{label}</span>
            <input data-azure={label} />
          </label>
        ))}
        <button type="button" className="secondary">
          Test connection
        </button>
        <button type="button" className="primary">
          Start archiving
        </button>
      </div>
    </section>
  );
}
