import type { Connection } from '../../src/connection/connection';
import { tasksOf } from '../../src/guide/progress';
import { text } from '../../src/i18n';
import { Tasks } from './tasks';

/** Where a connection stands in the six tasks, in one line that unfolds to all of them. */
export function TaskLine({ connection }: { connection: Connection }) {
  const tasks = tasksOf(connection);
  // The last task is over with Logz.io's yes, and not before.
  const last = connection.status === 'finished' ? undefined : tasks.at(-1);
  const now = tasks.find(({ state }) => state === 'now') ?? last;
  return (
    <details class="task-line">
      <summary>
        <span class="dots" aria-hidden="true">
          {tasks.map(({ task, state }) => (
            <span key={task} class={state} />
          ))}
        </span>
        <span>
          {now
            ? text('task_line', String(now.number), text(`task_${now.task}`))
            : text('task_line', String(tasks.length), text('popup_task_done'))}
        </span>
      </summary>
      <Tasks connection={connection} />
    </details>
  );
}
