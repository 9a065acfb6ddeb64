import { Fragment, useState } from 'react';
import type { Kit } from '../kit';
import { tag } from '../tag';
import { Check } from './controls';

const AwsuiTable = tag('awsui-table');
const AwsuiPropertyFiltering = tag('awsui-property-filtering');
const AwsuiAutosuggest = tag('awsui-autosuggest');

/** Makes a token of what was typed, on Enter. */
export const Search: Kit['Search'] = ({ placeholder, texts, onChange }) => {
  const [typed, setTyped] = useState('');
  return (
    <AwsuiPropertyFiltering>
      <AwsuiAutosuggest>
        <input
          id="awsui-autosuggest-0"
          type="text"
          role="combobox"
          aria-expanded="false"
          aria-controls="awsui-autosuggest-0-list"
          aria-autocomplete="list"
          placeholder={placeholder}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={({ keyCode }) => {
            if (keyCode !== 13 || typed === '') return;
            onChange([...texts, typed]);
            setTyped('');
          }}
        />
      </AwsuiAutosuggest>
      {texts.map((text) => (
        <span key={text} className="awsui-token">
          "{text}"{' '}
          <button type="button" aria-label={`Remove token ${text}`} onClick={() => onChange([])}>
            ×
          </button>
        </span>
      ))}
    </AwsuiPropertyFiltering>
  );
};

export const Rows: Kit['Rows'] = ({ columns, rows, loading, selected, onSelect }) => {
  const [open, setOpen] = useState('');
  const toggle = (id: string, on: boolean) =>
    onSelect?.(on ? [...(selected ?? []), id] : (selected ?? []).filter((other) => other !== id));
  return (
    <div id="RoleCreate-AttachPoliciesTable">
      <AwsuiTable>
        <div className="awsui-table-container">
          <table>
            <thead>
              <tr>
                {selected && (
                  <th className="awsui-table-selection-area">
                    <Check checked={false} onChange={() => undefined}>
                      {''}
                    </Check>
                  </th>
                )}
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(loading || rows.length === 0) && (
                <tr>
                  <td colSpan={columns.length + 1}>{loading ? 'Loading' : 'No policies to display'}</td>
                </tr>
              )}
              {!loading &&
                rows.map(({ id, cells, detail }) => (
                  <Fragment key={id}>
                    <tr>
                      {selected && (
                        <td className="awsui-table-selection-area">
                          <Check checked={selected.includes(id)} onChange={(on) => toggle(id, on)}>
                            {''}
                          </Check>
                        </td>
                      )}
                      {cells.map((cell, index) => (
                        <td key={columns[index]}>
                          {index === 0 && detail && (
                            <button
                              type="button"
                              aria-expanded={open === id}
                              onClick={() => setOpen(open === id ? '' : id)}
                            >
                              +
                            </button>
                          )}{' '}
                          {cell}
                        </td>
                      ))}
                    </tr>
                    {open === id && (
                      <tr>
                        <td colSpan={columns.length + 1}>{detail}</td>
                      </tr>
                    )}
                  </Fragment>
                ))}
            </tbody>
          </table>
        </div>
      </AwsuiTable>
    </div>
  );
};
