import { useState } from 'preact/hooks';
import { isClosed } from '../src/connection/connection';
import { problemText, text } from '../src/i18n';
import type { Imported, PastedText } from '../src/messages/responses';
import { ConnectionCard } from './components/connection-card';
import { ConnectionList } from './components/connection-list';
import { EmptyState } from './components/empty-state';
import { Header } from './components/header';
import { Help } from './components/help';
import { LazySection } from './components/lazy-section';
import { Notices } from './components/notices';
import { PasteEverything } from './components/paste-everything';
import { Skeleton } from './components/skeleton';
import { Status } from './components/status';
import { titleOf } from './labels';
import { useFocus } from './use-focus';
import { useOverview } from './use-overview';

/** The whole popup: notices, the selected connection, the others. */
export function App() {
  const companion = useOverview();
  const [selected, select] = useState<string>();
  const [status, say] = useState('');
  /** Which text field for **Paste everything** is open: another number is a new one. */
  const [pasting, setPasting] = useState<number>();
  /** The connection whose details a pasted text gave: they stand under that text. */
  const [pastedId, setPastedId] = useState<string>();
  const focus = useFocus();
  const { overview, ask } = companion;

  const openPaste = () => {
    setPasting((pasting ?? 0) + 1);
    setPastedId(undefined);
  };
  const closePaste = () => setPasting(undefined);
  const takeRegion = async (region: string) => {
    await ask<'set-setting'>({ kind: 'set-setting', setting: 'region', value: region });
  };
  const takeFound = ({ alreadyExists, found }: PastedText, id: string) => {
    select(id);
    setPastedId(id);
    if (!alreadyExists) return;
    closePaste();
    focus(`title-${id}`);
    say(text('popup_import_exists', titleOf(found.bucket.value?.value ?? '')));
  };

  const start = async () => {
    closePaste();
    const reply = await ask<'create-connection'>({ kind: 'create-connection' });
    if (!reply.ok) return;
    select(reply.value.id);
    focus(`accountId-${reply.value.id}`);
  };
  const readPage = async () => {
    const reply = await ask<'read-page'>({ kind: 'read-page' });
    if (!reply.ok) return;
    if (!reply.value) return say(problemText({ code: 'no_form_here' }));
    select(reply.value.id);
    focus(`title-${reply.value.id}`);
    say(text('popup_read_done'));
  };
  const stop = async (id: string, bucket: string) => {
    select(id);
    const reply = await ask<'stop'>({ kind: 'stop', id });
    if (!reply.ok) return;
    focus(`title-${id}`);
    say(text('popup_stopped', titleOf(bucket)));
  };
  const remove = async (id: string) => {
    const reply = await ask<'remove'>({ kind: 'remove', id });
    if (!reply.ok) return;
    focus(`undo-${id}`);
  };
  const undo = async (id: string, bucket: string) => {
    const reply = await ask<'undo-remove'>({ kind: 'undo-remove', id });
    if (!reply.ok) return;
    select(id);
    focus(`title-${id}`);
    say(text('popup_restored', titleOf(bucket)));
  };

  const imported = async ({ id, bucket }: Imported) => {
    await companion.reload();
    select(id);
    focus(`title-${id}`);
    say(text('popup_imported', titleOf(bucket)));
  };

  const connections = overview?.connections ?? [];
  const current =
    connections.find(({ id }) => id === selected) ??
    connections.find((connection) => !isClosed(connection)) ??
    connections[0];
  const others = connections.filter((connection) => connection !== current);

  return (
    <>
      <Header onPaste={current && openPaste} onNew={current && start} />
      <Status text={status} onEnd={() => say('')} />
      <main aria-busy={!overview && !companion.problem}>
        {!overview && !companion.problem && <Skeleton />}
        <Notices
          companion={companion}
          announce={say}
          onRead={current && overview?.logzioInFront ? readPage : undefined}
          onUndo={undo}
        />
        {pasting !== undefined && (
          <PasteEverything
            key={pasting}
            companion={companion}
            announce={say}
            connection={current}
            onFound={takeFound}
          />
        )}
        {overview && !current && pasting === undefined && (
          <EmptyState
            region={overview.settings.region}
            regionIsManaged={overview.orgPolicy.settings.region !== undefined}
            onRegion={takeRegion}
            onPaste={openPaste}
            onNew={start}
            onRead={overview.logzioInFront ? readPage : undefined}
          />
        )}
        {current && (pasting === undefined || current.id === pastedId) && (
          <ConnectionCard
            key={current.id}
            connection={current}
            companion={{
              ...companion,
              edit: (id, name, value) => {
                // A connection that is being edited stays selected when a newer one comes.
                select(id);
                companion.edit(id, name, value);
              },
            }}
            announce={say}
            hidesDetails={pasting !== undefined && current.id === pastedId}
            onEdit={closePaste}
            onStop={() => stop(current.id, current.details.bucket)}
            onRemove={() => remove(current.id)}
          />
        )}
        {others.length > 0 && (
          <ConnectionList
            connections={others}
            onSelect={(id) => {
              closePaste();
              select(id);
              focus(`title-${id}`);
            }}
          />
        )}
      </main>
      {overview && (
        <footer>
          <LazySection
            title={text('popup_import')}
            draw={(sections, root) => sections.imports(root, { onDone: imported })}
          />
          <LazySection
            title={text('popup_settings')}
            draw={(sections, root) => sections.settings(root, { overview, reload: companion.reload })}
          />
          <Help />
        </footer>
      )}
    </>
  );
}
