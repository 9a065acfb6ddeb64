import { text } from '../../src/i18n';
import type { SettingProps } from '../use-setting';
import { Field } from './field';

interface TextSettingProps extends SettingProps {
  label: string;
  hint?: string;
}

/** A setting that is a text; empty, the companion's own holds. */
export function TextSetting({ name, label, hint, defaultValue, managed, ...field }: TextSettingProps) {
  return (
    <Field
      id={`set-${name}`}
      label={label}
      placeholder={defaultValue}
      hint={managed ? text('popup_org_by') : hint}
      managed={managed}
      {...field}
    />
  );
}
