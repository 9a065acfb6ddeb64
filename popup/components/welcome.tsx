import { useState } from 'preact/hooks';
import type { LogzRegion } from '../../src/connection/logzio-region';
import { TASKS } from '../../src/guide/screen';
import { text } from '../../src/i18n';
import { FormLink } from './form-link';
import { RegionSelect } from './region-select';

/** The first page: what the companion does, the way to begin, and a sample to look through. It keeps and asks nothing. */
export function Welcome() {
  const [region, setRegion] = useState<string>('us');
  return (
    <main>
      <img src="../icons/icon-128.png" width="64" height="64" alt="" />
      <h1>{text('popup_empty_title')}</h1>
      <p>{text('popup_empty_what')}</p>
      <p class="way">{text('popup_empty_hint')}</p>
      <div class="begin">
        <RegionSelect id="region" region={region} onRegion={setRegion} />
        <FormLink region={region as LogzRegion} />
      </div>
      <h2 id="sample">{text('welcome_how')}</h2>
      <p>{text('welcome_sample')}</p>
      <ol class="sample">
        {TASKS.map((task, index) => (
          <li key={task}>
            <h3>{text('task_line', String(index + 1), text(`task_${task}`))}</h3>
            <img src={`task-${index + 1}.png`} loading="lazy" alt={text(`task_${task}`)} />
          </li>
        ))}
      </ol>
    </main>
  );
}
