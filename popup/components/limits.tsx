import { text } from '../../src/i18n';

/** What the companion cannot do, before someone finds out halfway. */
export function Limits() {
  return (
    <details class="foot">
      <summary>{text('popup_limits')}</summary>
      <p>{text('popup_limits_partitions')}</p>
    </details>
  );
}
