import { text } from '../../src/i18n';
import type { Overview } from '../../src/messages/responses';
import { useSetting } from '../use-setting';
import { FillSetting } from './fill-setting';
import { KeepSetting } from './keep-setting';
import { OrgPolicyNotice } from './org-policy';
import { RegionSetting } from './region-setting';
import { TextSetting } from './text-setting';

export interface SettingsProps {
  overview: Overview;
  reload: () => Promise<void>;
}

/** What holds for every connection. What the organization decides is shown, and cannot be changed here. */
export function Settings({ overview, reload }: SettingsProps) {
  const setting = useSetting(overview, reload);
  return (
    <>
      <FillSetting {...setting('fill')} />
      <fieldset>
        <legend>{text('popup_set_names')}</legend>
        <p class="hint">{text('popup_set_names_hint')}</p>
        <TextSetting label={text('popup_set_policy')} {...setting('policyPattern')} />
        <TextSetting label={text('popup_set_role')} {...setting('rolePattern')} />
        <TextSetting
          label={text('popup_set_description')}
          hint={text('popup_set_description_hint')}
          {...setting('description')}
        />
      </fieldset>
      <KeepSetting {...setting('keepDays')} />
      <RegionSetting {...setting('region')} />
      <OrgPolicyNotice orgPolicy={overview.orgPolicy} />
    </>
  );
}
