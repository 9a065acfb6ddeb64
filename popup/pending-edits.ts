import type { Connection, DetailName } from '../src/connection/connection';
import type { LogzRegion } from '../src/connection/logzio-region';
import { parseRoleArn } from '../src/connection/role-arn';

/** What the popup lets an admin edit. */
export type EditName = DetailName | 'region' | 'roleArn';

interface Edit {
  id: string;
  name: EditName;
  value: string;
  /** The background has stored it. A refused edit is held for as long as the popup is open. */
  stored: boolean;
}

/**
 * What was typed and is not yet in an overview. It is applied to every overview that arrives, so that an answer that is
 * older than the last keystroke never takes that keystroke back.
 */
export class PendingEdits {
  readonly #edits = new Map<string, Edit>();

  /** Holds the newest value of a field; the returned edit is to be marked once it is stored. */
  add(id: string, name: EditName, value: string): Edit {
    const edit = { id, name, value, stored: false };
    this.#edits.set(`${id} ${name}`, edit);
    return edit;
  }

  valueOf(id: string, name: EditName): string | undefined {
    return this.#edits.get(`${id} ${name}`)?.value;
  }

  /** The edits that an overview asked for now will contain. */
  stored(): Edit[] {
    return [...this.#edits.values()].filter((edit) => edit.stored);
  }

  /** Lets go of edits, unless the admin typed on meanwhile. */
  discard(edits: Edit[]): void {
    for (const edit of edits) {
      const key = `${edit.id} ${edit.name}`;
      if (this.#edits.get(key) === edit) this.#edits.delete(key);
    }
  }

  /** The connections as the admin sees them: with what was typed. */
  applyTo(connections: Connection[]): Connection[] {
    const edits = [...this.#edits.values()];
    return connections.map((connection) =>
      edits.filter((edit) => edit.id === connection.id).reduce(withEdit, connection),
    );
  }
}

function withEdit(connection: Connection, { name, value }: Edit): Connection {
  if (name === 'region') return { ...connection, region: value as LogzRegion };
  if (name !== 'roleArn') return { ...connection, details: { ...connection.details, [name]: value } };
  const { roleArn: _, ...facts } = connection.facts;
  const known = parseRoleArn(value).ok;
  return { ...connection, facts: known ? { ...facts, roleArn: value } : facts };
}
