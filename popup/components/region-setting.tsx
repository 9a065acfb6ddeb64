import type { SettingProps } from '../use-setting';
import { RegionSelect } from './region-select';

/** The region of Logz.io that a connection begins in where nothing else tells. */
export const RegionSetting = ({ value, defaultValue, managed, onValue }: SettingProps) => (
  <RegionSelect id="set-region" region={value || defaultValue} disabled={managed} onRegion={onValue} />
);
