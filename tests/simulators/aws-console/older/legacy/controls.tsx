import { RefreshIcon } from '../icons';
import type { ButtonProps, FieldProps, Kit } from '../kit';
import { tag } from '../tag';

const AwsuiButton = tag('awsui-button');
const AwsuiTextfield = tag('awsui-textfield');
const AwsuiTextarea = tag('awsui-textarea');
const Anchor = tag('a');
const AwsuiCheckbox = tag('awsui-checkbox');

export function Button({ text, primary = false, busy = false, onClick }: ButtonProps) {
  return (
    <AwsuiButton className={primary ? 'wizard-next-button' : ''}>
      <button
        type={primary ? 'submit' : 'button'}
        className={`awsui-button awsui-button-variant-${primary ? 'primary' : 'normal'}`}
        disabled={busy}
        onClick={onClick}
      >
        {text ? <span>{text}</span> : <RefreshIcon />}
      </button>
    </AwsuiButton>
  );
}

/** The label stands in a column of its own and is tied to nothing. */
export function Field({ label, value, onChange, constraint, error, area = false }: FieldProps) {
  return (
    <div className="row ng-scope">
      <div className="col-label">{label}</div>
      <div className="col-field">
        {area ? (
          <AwsuiTextarea className="ng-isolate-scope">
            <textarea
              className="awsui-textarea"
              rows={4}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          </AwsuiTextarea>
        ) : (
          <AwsuiTextfield className="ng-isolate-scope">
            <input
              type="text"
              className="awsui-textfield"
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          </AwsuiTextfield>
        )}
        {error && <div className="older-error">{error}</div>}
        {constraint && <div className="field-help">{constraint}</div>}
      </div>
    </div>
  );
}

export const Check: Kit['Check'] = ({ checked, onChange, children }) => (
  <AwsuiCheckbox className="ng-isolate-scope">
    <label className="awsui-checkbox">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <div className="awsui-checkbox-styled-box" />
      {children && <span>{children}</span>}
    </label>
  </AwsuiCheckbox>
);

export const Tabs: Kit['Tabs'] = ({ tabs, active, onChange }) => (
  <div className="awsui-tabs" role="tablist">
    {tabs.map(([id, label]) => (
      <div key={id} className={`ng-scope ${id === active ? 'active' : ''}`} role="presentation">
        <Anchor role="tab" tabIndex={0} aria-selected={id === active} onClick={() => onChange(id)}>
          {label}
        </Anchor>
      </div>
    ))}
  </div>
);
