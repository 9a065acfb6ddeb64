const WORDS = {
  on: ['Archiving is on.', 'Stop archiving'],
  off: ['Archiving is off.', 'Restart archiving'],
  paused: ['Archiving is paused.', 'Resume archiving'],
} as const;

/** Whether archiving is on, and what takes it away. */
export function ArchiveStatus({ isThere, state }: { isThere: boolean; state: keyof typeof WORDS }) {
  if (!isThere)
    return <p className="faint">To archive logs, fill in your S3 bucket details in the Settings tab.</p>;
  const [said, turn] = WORDS[state];
  return (
    <p>
      {said} <button type="button">{turn}</button>{' '}
      {state === 'on' && <button type="button">Pause archiving</button>}{' '}
      <button type="button" className="primary">
        Remove my S3 settings
      </button>
    </p>
  );
}
