import type { Conversation } from '../conversation.ts';
import { Inconclusive } from '../../verdict/index.ts';
import { shown } from '../matchers.ts';
import type { KnownSetting } from '../setting.ts';
import { tell } from '../tell.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The variables of the charging station under test as they were found, by `Component.Variable`, and what was changed of them. */
export class StationVariables201 {
  readonly #original = new Map<string, string>();
  readonly #present = new Map<string, string>();

  /** The value of a variable as it was read last. */
  value(name: string): string | undefined {
    return this.#present.get(name);
  }

  /** The value of a variable (B06); undefined when the station does not have it. */
  async read(talk: Conversation, name: string): Promise<string | undefined> {
    const known = this.value(name);
    if (known !== undefined) return known;
    const answer = await tell(talk, 'GetVariables', { getVariableData: [placeOf(name)] });
    const value = valueIn(answer?.answer.kind === 'result' ? answer.answer.payload : undefined, name);
    if (value !== undefined) this.#found(name, value);
    return value;
  }

  /**
   * Sets a variable (B05), unless it holds the value already.
   * @throws Inconclusive when the station does not take the value and the setting is no "if implemented"
   */
  async set(talk: Conversation, name: string, { value, when }: KnownSetting): Promise<void> {
    const present = await this.read(talk, name);
    if (present?.toLowerCase() === value.toLowerCase()) return;
    if (present === undefined && when !== 'always') return;
    const status = await this.#write(talk, name, value);
    if (status === 'Accepted' || when !== 'always') return;
    throw new Inconclusive(
      `the variable ${name} could not be set to ${value} before the case: the charging station answered ${shown(status)}`,
    );
  }

  /** Puts back what was found. */
  async restore(talk: Conversation): Promise<void> {
    for (const [name, original] of this.#original)
      if (this.#present.get(name) !== original) await this.#write(talk, name, original);
  }

  async #write(talk: Conversation, name: string, attributeValue: string): Promise<unknown> {
    const setVariableData = [{ ...placeOf(name), attributeValue }];
    const outcome = await tell(talk, 'SetVariables', { setVariableData });
    const results = outcome?.answer.kind === 'result' ? resultsOf(outcome.answer.payload, 'setVariableResult') : [];
    const status = results[0]?.['attributeStatus'];
    if (status === 'Accepted') this.#present.set(name, attributeValue);
    return status;
  }

  #found(name: string, value: string): void {
    this.#original.set(name, value);
    this.#present.set(name, value);
  }
}

/** `AuthCtrlr.AuthEnabled` as the messages name it. */
function placeOf(name: string): { readonly component: { name: string }; readonly variable: { name: string } } {
  const [component = '', variable = ''] = name.split('.');
  return { component: { name: component }, variable: { name: variable } };
}

/** The value in a GetVariablesResponse, when it is of the variable that was asked for. */
function valueIn(payload: unknown, name: string): string | undefined {
  const { component, variable } = placeOf(name);
  const found = resultsOf(payload, 'getVariableResult').find(
    (one) =>
      one['attributeStatus'] === 'Accepted' &&
      (one['component'] as Fields | undefined)?.['name'] === component.name &&
      (one['variable'] as Fields | undefined)?.['name'] === variable.name,
  );
  const value = found?.['attributeValue'];
  return typeof value === 'string' ? value : undefined;
}

function resultsOf(payload: unknown, field: string): readonly Fields[] {
  const results = (payload as Fields | null | undefined)?.[field];
  return Array.isArray(results) ? (results as readonly Fields[]) : [];
}
