import type { Connection } from '../../src/connection/connection';
import { tasksOf } from '../../src/guide/progress';
import { text } from '../../src/i18n';

/** Where a connection stands in the six tasks. */
export function Tasks({ connection }: { connection: Connection }) {
  return (
    <ol class="tasks" aria-label={text('popup_tasks')}>
      {tasksOf(connection).map(({ task, number, state }) => (
        <li key={task} class={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span class="marker" aria-hidden="true">
            {state === 'done' ? <Check /> : number}
          </span>
          {text(`task_${task}`)}
          <span class="unseen"> {text(`popup_task_${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}

const Check = () => (
  <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
    <path d="M3 8.5 6.5 12 13 4.5" fill="none" stroke="currentColor" stroke-width="2.5" />
  </svg>
);
