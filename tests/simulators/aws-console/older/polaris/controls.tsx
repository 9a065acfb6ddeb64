import { useId } from 'react';
import { ExternalIcon, RefreshIcon } from '../icons';
import type { ButtonProps, FieldProps, Kit } from '../kit';
import { tag } from '../tag';

const AwsuiButton = tag('awsui-button');
const AwsuiFormField = tag('awsui-form-field');
const AwsuiInput = tag('awsui-input');
const AwsuiTextarea = tag('awsui-textarea');
const AwsuiCheckbox = tag('awsui-checkbox');
const AwsuiRadioButton = tag('awsui-radio-button');
const AwsuiIcon = tag('awsui-icon');
const AwsuiTabs = tag('awsui-tabs');

export function Button({ text, primary = false, busy = false, external = false, onClick }: ButtonProps) {
  return (
    <AwsuiButton className={primary ? 'awsui-wizard__primary-button' : ''}>
      <button
        type={primary ? 'submit' : 'button'}
        className={`awsui-button awsui-button-variant-${primary ? 'primary' : 'normal'} awsui-hover-child-icons`}
        disabled={busy}
        onClick={onClick}
      >
        {text && <span awsui-button-region="text">{text}</span>}
        {(external || !text) && <AwsuiIcon>{external ? <ExternalIcon /> : <RefreshIcon />}</AwsuiIcon>}
      </button>
    </AwsuiButton>
  );
}

export function Field({ label, value, onChange, hint, constraint, error, area = false }: FieldProps) {
  const id = `awsui-${area ? 'textarea' : 'input'}-${useId()}`;
  return (
    <AwsuiFormField>
      <div className="awsui-form-field awsui-form-field-stretch">
        <label className="awsui-form-field-label" htmlFor={id}>
          <span>{label}</span>
        </label>
        {hint && <div className="awsui-form-field-hint">{hint}</div>}
        <span className="awsui-form-field-control">
          {area ? (
            <AwsuiTextarea>
              <textarea
                id={id}
                className="awsui-textarea"
                rows={3}
                value={value}
                onChange={(event) => onChange(event.target.value)}
              />
            </AwsuiTextarea>
          ) : (
            <AwsuiInput>
              <div className="awsui-input-container">
                <input
                  id={id}
                  type="text"
                  className="awsui-input awsui-input-type-text"
                  value={value}
                  onChange={(event) => onChange(event.target.value)}
                />
              </div>
            </AwsuiInput>
          )}
        </span>
        {error && <div className="awsui-form-field-error older-error">{error}</div>}
        {constraint && <div className="awsui-form-field-constraint">{constraint}</div>}
      </div>
    </AwsuiFormField>
  );
}

export const Check: Kit['Check'] = ({ checked, onChange, children }) => (
  <AwsuiCheckbox>
    <label className="awsui-checkbox">
      <div className="awsui-native-container">
        <input
          type="checkbox"
          className="awsui-checkbox-native-input"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
        <div className="awsui-checkbox-styled-box" />
      </div>
      {children && <span className="awsui-checkbox-label">{children}</span>}
    </label>
  </AwsuiCheckbox>
);

interface RadioProps {
  name: string;
  value: string;
  chosen: string;
  label: string;
  description?: string;
  onChoose: (value: string) => void;
}

export const Radio = ({ name, value, chosen, label, description, onChoose }: RadioProps) => (
  <AwsuiRadioButton>
    <label className="awsui-radio-button">
      <div className="awsui-native-container">
        <input
          type="radio"
          className="awsui-radio-native-input"
          name={name}
          value={value}
          checked={value === chosen}
          onChange={() => onChoose(value)}
        />
        <div className="awsui-radio-button-styled-circle" />
      </div>
      <div className="awsui-radio-button-label">{label}</div>
      {description && <div className="awsui-radio-button-description">{description}</div>}
    </label>
  </AwsuiRadioButton>
);

export const Tabs: Kit['Tabs'] = ({ tabs, active, onChange }) => (
  <AwsuiTabs>
    <div className="awsui-tabs-container" role="tablist">
      {tabs.map(([id, label]) => (
        <div key={id} className="awsui-tabs-tab" role="presentation">
          <button
            type="button"
            className={`awsui-tabs-tab-link ${id === active ? 'awsui-tabs-tab-active' : ''}`}
            role="tab"
            aria-selected={id === active}
            onClick={() => onChange(id)}
          >
            {label}
          </button>
        </div>
      ))}
    </div>
  </AwsuiTabs>
);
