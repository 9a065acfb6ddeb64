import { useState } from 'react';
import { t } from '../text';
import type { Kit } from './kit';

const HEADINGS = ['Key', 'Value (optional)', 'Remove'];

/** The Tags step: one empty pair that nobody has to fill. */
export function DefinedTags({ kit }: { kit: Kit }) {
  const [pair, setPair] = useState(['', '']);
  return (
    <>
      <p>{t('tagsDescription')}</p>
      <table>
        <thead>
          <tr>
            {HEADINGS.map((heading) => (
              <th key={heading}>{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {pair.map((value, index) => (
              <td key={HEADINGS[index]}>
                <input
                  type="text"
                  value={value}
                  placeholder={index === 0 ? 'Add new key' : ''}
                  onChange={(event) =>
                    setPair(pair.map((old, at) => (at === index ? event.target.value : old)))
                  }
                />
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </table>
      {!kit.tagsStep && <kit.Button text="Add tag" onClick={() => undefined} />}
      <p>{t('moreTags')}</p>
    </>
  );
}
