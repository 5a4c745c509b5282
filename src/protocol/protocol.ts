import type { ActionFacts } from './actions.ts';
import { actions16 } from './actions16.ts';
import { actions201 } from './actions201.ts';
import { messages12 } from './messages12.ts';
import { messages15 } from './messages15.ts';
import { actionsIn } from './messages.ts';
import type { SchemaBreach } from './breach.ts';
import { remarksOn } from './remarks.ts';
import type { Remark } from './remarks.ts';
import type { MessageKind } from './schema.ts';
import type { TypedVersion } from './typed.ts';
import { validate } from './validation.ts';
import type { Role } from './version.ts';

/** One version of OCPP as seen by code that does not know its message types. */
export interface Protocol {
  readonly version: TypedVersion;
  /** All actions by name, with who may send them and the profile or block that they belong to. */
  readonly actions: ReadonlyMap<string, ActionFacts>;
  knows(action: string): boolean;
  /** Whether a party may send the request of an action; false for an unknown action. */
  maySend(role: Role, action: string): boolean;
  /**
   * Every breach of the schema, none when the payload is valid.
   *
   * @throws RangeError for an unknown action.
   */
  validate(action: string, kind: MessageKind, payload: unknown): readonly SchemaBreach[];
  /**
   * What is worth a note in a payload without being a breach of its schema, such as the misspelt `Celcius` of 1.6.
   *
   * @throws RangeError for an unknown action.
   */
  remarks(action: string, kind: MessageKind, payload: unknown): readonly Remark[];
}

const protocols: Readonly<Record<TypedVersion, Protocol>> = {
  '1.2': protocol('1.2', actionsIn(messages12)),
  '1.5': protocol('1.5', actionsIn(messages15)),
  '1.6': protocol('1.6', actions16),
  '2.0.1': protocol('2.0.1', actions201),
};

/** The protocol of a version. Schemas are loaded and compiled when they are first needed. */
export function protocolOf(version: TypedVersion): Protocol {
  return protocols[version];
}

function protocol(version: TypedVersion, table: Readonly<Record<string, ActionFacts>>): Protocol {
  const actions = new Map(Object.entries(table));
  return {
    version,
    actions,
    knows: (action) => actions.has(action),
    maySend: (role, action) => {
      const sender = actions.get(action)?.sender;
      return sender === role || sender === 'both';
    },
    validate: (action, kind, payload) => validate(version, action, kind, payload),
    remarks: (action, kind, payload) => remarksOn(version, action, kind, payload),
  };
}
