import type { Connection } from '../../src/connection/connection';
import { text } from '../../src/i18n';
import type { PopupModel } from '../use-overview';

const REGIONS = ['us', 'au', 'ca', 'eu', 'uk'] as const;

/** Which of Logz.io's regions the ARN goes back to. */
export function RegionField({ connection, companion }: { connection: Connection; companion: PopupModel }) {
  const id = `region-${connection.id}`;
  return (
    <div class="field">
      <div class="label">
        <label for={id}>{text('popup_region')}</label>
      </div>
      <select
        id={id}
        value={connection.region}
        onChange={(event) => companion.edit(connection.id, 'region', event.currentTarget.value)}
      >
        {REGIONS.map((region) => (
          <option key={region} value={region}>
            {text(`popup_region_${region}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
