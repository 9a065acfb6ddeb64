import { Field } from './field';
import type { Markup } from './options';

interface InputProps {
  label: string;
  markup: Markup;
  value: string;
  onChange(value: string): void;
  placeholder?: string;
  type?: 'text' | 'password';
  problem?: string | undefined;
}

/** A text input, controlled by React as in the product. */
export function InputField({
  label,
  markup,
  value,
  onChange,
  placeholder,
  type = 'text',
  problem,
}: InputProps) {
  return (
    <Field label={label} markup={markup}>
      {(id) => (
        <>
          <input
            // Without a label of its own, an input has no id to point at either.
            {...(markup === 'labels' ? { id } : {})}
            type={type}
            value={value}
            placeholder={placeholder}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
          {problem && <span className="problem">{problem}</span>}
        </>
      )}
    </Field>
  );
}

/** A value to copy: plain text with a button, or a read-only input. */
export function ValueField({
  label,
  markup,
  value,
}: {
  label: string;
  markup: Markup;
  value: string | undefined;
}) {
  return (
    <Field label={label} markup={markup}>
      {(id) =>
        value === undefined ? (
          <span className="skeleton" />
        ) : markup === 'readonly-inputs' ? (
          <input readOnly value={value} />
        ) : (
          <span className="value">
            <span {...(markup === 'labels' ? { id } : {})}>{value}</span>
            <CopyButton text={value} />
          </span>
        )
      }
    </Field>
  );
}

function CopyButton({ text }: { text: string }) {
  return (
    <button type="button" className="icon" title="Copy" onClick={() => navigator.clipboard.writeText(text)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5 2h8v9H5zM3 5v9h8" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </svg>
    </button>
  );
}

const regions = [
  'US_EAST_1',
  'US_EAST_2',
  'US_WEST_1',
  'US_WEST_2',
  'EU_WEST_1',
  'EU_CENTRAL_1',
  'AP_SOUTHEAST_2',
];

/** The region of the bucket. */
export function RegionField(props: { markup: Markup; value: string; onChange(value: string): void }) {
  return (
    <Field label="AWS region" markup={props.markup}>
      {(id) => (
        <select
          {...(props.markup === 'labels' ? { id } : {})}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          <option value="">Select…</option>
          {regions.map((region) => (
            <option key={region} value={region}>
              {region.toLowerCase().replaceAll('_', '-')}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
