import { LOGZIO_REGIONS } from '../../src/connection/logzio-region';
import { text } from '../../src/i18n';

interface RegionSelectProps {
  id: string;
  region: string;
  onRegion: (region: string) => void;
  disabled?: boolean;
}

/** One of Logz.io's regions, under its label. */
export const RegionSelect = ({ id, region, onRegion, disabled }: RegionSelectProps) => (
  <div class="field">
    <div class="label">
      <label for={id}>{text('popup_region')}</label>
    </div>
    <select
      id={id}
      value={region}
      disabled={disabled}
      onChange={(event) => onRegion(event.currentTarget.value)}
    >
      {LOGZIO_REGIONS.map((each) => (
        <option key={each} value={each}>
          {text(`popup_region_${each}`)}
        </option>
      ))}
    </select>
  </div>
);
