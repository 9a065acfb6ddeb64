import { Fragment, useState } from 'react';
import type { Kit } from '../kit';
import { tag } from '../tag';
import { Check } from './controls';

const PoliciesTable = tag('policies-table');
const TableSearch = tag('table-search');
const SearchElement = tag('search');

/** Filters while it is typed in. */
export const Search: Kit['Search'] = ({ placeholder, texts, onChange }) => (
  <TableSearch className="grid-filter">
    <span>Filter policies</span>
    <SearchElement>
      <div>
        <input
          type="text"
          placeholder={placeholder}
          value={texts[0] ?? ''}
          onChange={(event) => onChange(event.target.value ? [event.target.value] : [])}
        />
      </div>
    </SearchElement>
  </TableSearch>
);

/** A grid of divs: no table, no roles. */
export const Rows: Kit['Rows'] = ({ columns, rows, loading, selected, onSelect }) => {
  const [open, setOpen] = useState('');
  const toggle = (id: string, on: boolean) =>
    onSelect?.(on ? [...(selected ?? []), id] : (selected ?? []).filter((other) => other !== id));
  return (
    <PoliciesTable className="ng-isolate-scope">
      <div className="grid-head">
        {selected && <div />}
        {columns.map((column) => (
          <div key={column}>{column}</div>
        ))}
      </div>
      <div className="grid-body">
        {(loading || rows.length === 0) && <div>{loading ? 'Loading' : 'No results'}</div>}
        {!loading &&
          rows.map(({ id, cells, detail }) => (
            <Fragment key={id}>
              <div className="grid-row ng-scope" data-item-id={id}>
                {selected && (
                  <div>
                    <Check checked={selected.includes(id)} onChange={(on) => toggle(id, on)}>
                      {''}
                    </Check>
                  </div>
                )}
                {cells.map((cell, index) => (
                  <div key={columns[index]}>
                    {index === 0 && detail && (
                      <button
                        type="button"
                        className="grid-arrow"
                        aria-label="Expand"
                        onClick={() => setOpen(open === id ? '' : id)}
                      >
                        ▸
                      </button>
                    )}
                    {cell}
                  </div>
                ))}
              </div>
              {open === id && <div className="grid-detail">{detail}</div>}
            </Fragment>
          ))}
      </div>
    </PoliciesTable>
  );
};
