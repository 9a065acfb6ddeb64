import { type ReactNode, useId } from 'react';
import type { Markup } from './options';

interface FieldProps {
  label: string;
  markup: Markup;
  children(id: string): ReactNode;
}

/** A label above a control or a value, in one of the ways that pages mark that up. */
export function Field({ label, markup, children }: FieldProps) {
  const id = useId();
  if (markup === 'dl') {
    return (
      <>
        <dt>{label}</dt>
        <dd>{children(id)}</dd>
      </>
    );
  }
  if (markup === 'table') {
    return (
      <tr>
        <th>{label}</th>
        <td>{children(id)}</td>
      </tr>
    );
  }
  if (markup === 'readonly-inputs') {
    return (
      // biome-ignore lint/a11y/noLabelWithoutControl: the control comes as children
      <label className="field">
        <span className="field-label">{label}</span>
        {children(id)}
      </label>
    );
  }
  if (markup === 'labels') {
    return (
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {children(id)}
      </div>
    );
  }
  return (
    <div className="field" data-logz-test-subject={testSubject(label)}>
      <div className="field-label">{label}</div>
      <div className="field-control">{children(id)}</div>
    </div>
  );
}

/** What holds the fields of a form in each markup. */
export function Fields({ markup, children }: { markup: Markup; children: ReactNode }) {
  if (markup === 'dl') return <dl className="fields">{children}</dl>;
  if (markup === 'table')
    return (
      <table className="fields">
        <tbody>{children}</tbody>
      </table>
    );
  return <div className="fields">{children}</div>;
}

function testSubject(label: string): string {
  return `s3-form-${label.toLowerCase().replaceAll(' ', '-')}`;
}
