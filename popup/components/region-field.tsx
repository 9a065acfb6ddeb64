import type { Connection } from '../../src/connection/connection';
import type { PopupModel } from '../use-overview';
import { RegionSelect } from './region-select';

/** Which of Logz.io's regions the ARN goes back to. */
export const RegionField = ({ connection, companion }: { connection: Connection; companion: PopupModel }) => (
  <RegionSelect
    id={`region-${connection.id}`}
    region={connection.region}
    onRegion={(region) => companion.edit(connection.id, 'region', region)}
  />
);
