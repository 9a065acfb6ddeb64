import { text } from '../../src/i18n';
import type { SettingShown } from '../use-setting';
import { Field } from './field';

interface TextSettingProps extends SettingShown {
  label: string;
  hint?: string;
}

/** A setting that is a text; empty, the companion's own holds. */
export function TextSetting({ name, label, hint, own, fixed, ...field }: TextSettingProps) {
  return (
    <Field
      id={`set-${name}`}
      label={label}
      placeholder={own}
      hint={fixed ? text('popup_org_by') : hint}
      fixed={fixed}
      {...field}
    />
  );
}
