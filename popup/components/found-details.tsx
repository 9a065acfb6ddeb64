import type { Connection } from '../../src/connection/connection';
import { problemText, text } from '../../src/i18n';
import type { PastedText } from '../../src/messages/responses';
import type { FoundName, FoundValue } from '../../src/pasted/find-details';
import { fieldWarning } from '../field-warning';
import { labelOf } from '../labels';
import type { PopupModel } from '../use-overview';
import { visibleProblem } from '../visible-problem';
import { CutValue } from './cut-value';
import { Field } from './field';
import { PolicyField } from './policy-field';
import { RegionField } from './region-field';

interface FoundDetailsProps {
  pasted: string;
  result: PastedText;
  connection: Connection;
  companion: PopupModel;
  announce: (status: string) => void;
  /** Marks a value where it stands in the text. */
  onShow: (value: FoundValue) => void;
}

const nameOf = (name: FoundName): string => (name === 'region' ? text('popup_region') : labelOf(name));

/** What a text gave, each with its line; then what it did not give, or not for certain. */
export function FoundDetails(props: FoundDetailsProps) {
  const { pasted, result, connection, companion, announce, onShow } = props;
  const { id, details } = connection;
  const all = Object.entries(result.found) as [FoundName, PastedText['found'][FoundName]][];
  const asked = all.filter(([name, { value, choices }]) => {
    if (value) return false;
    // A prefix is not needed, and a region that Logz.io's open form tells is not asked for.
    if (name === 'prefix') return choices.length > 0;
    return name !== 'region' || !result.regionIsKnown;
  });
  const lineOf = (at: number) => text('popup_paste_line', String(pasted.slice(0, at).split('\n').length));
  const place = (name: FoundName, value: FoundValue) => (
    <button
      type="button"
      class="quiet"
      aria-label={`${lineOf(value.start)}: ${nameOf(name)}`}
      onClick={() => onShow(value)}
    >
      {lineOf(value.start)}
    </button>
  );
  const shownOf = (name: FoundName, value: string) =>
    name === 'region' ? text(`popup_region_${value as Connection['region']}`) : value;
  const input = (name: FoundName) => {
    if (name === 'region') return <RegionField connection={connection} companion={companion} />;
    if (name === 'policy') return <PolicyField {...{ connection, companion, announce }} />;
    return (
      <Field
        id={`found-${name}-${id}`}
        label={labelOf(name)}
        value={details[name]}
        onValue={(value) => companion.edit(id, name, value)}
        problem={visibleProblem(details, name)}
        warning={fieldWarning(details, name)}
        pristine
      />
    );
  };
  return (
    <>
      <h2>{text('popup_paste_found')}</h2>
      <dl class="rows">
        {all.map(([name, { value }]) => {
          if (!value) return null;
          const problem = name === 'region' ? undefined : visibleProblem(details, name);
          const note = problem ? problemText(problem) : name !== 'region' && fieldWarning(details, name);
          return (
            <div class="detail" key={name}>
              <dt>{nameOf(name)}</dt>
              <dd>
                <CutValue value={shownOf(name, value.value.replace(/\s+/g, ' '))} />
                {place(name, value)}
                {note && <p class="caution">{note}</p>}
              </dd>
            </div>
          );
        })}
      </dl>
      {asked.length > 0 && <h2>{text('popup_paste_asked')}</h2>}
      {asked.map(([name, { choices }]) => (
        <div key={name}>
          {input(name)}
          {choices.map((choice) => (
            <div class="choice-of-text" key={choice.value}>
              <button type="button" class="secondary" onClick={() => companion.edit(id, name, choice.value)}>
                {text('card_use_name', shownOf(name, choice.value).replace(/\s+/g, ' ').slice(0, 60))}
              </button>
              {place(name, choice)}
            </div>
          ))}
        </div>
      ))}
    </>
  );
}
