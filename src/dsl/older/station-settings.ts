import { Inconclusive } from '../../verdict/index.ts';
import type { Conversation } from '../conversation.ts';
import { shown } from '../matchers.ts';
import { sameValue, StationConfiguration16 } from '../ocpp16/station-configuration.ts';
import type { KnownSetting } from '../setting.ts';
import { tell } from '../tell.ts';
import type { OlderVersion } from './clauses.ts';

/** The settings of the charge point under test, and what the harness has changed of them. 1.2 cannot read them. */
export class StationSettings {
  readonly #version: OlderVersion;
  readonly #keys = new StationConfiguration16();
  /** Keys of a charge point of 1.2 that hold what a case has set. */
  readonly #set = new Set<string>();

  constructor(version: OlderVersion) {
    this.#version = version;
  }

  /** What a key held when it was last told. */
  value(key: string): string | undefined {
    return this.#keys.value(key);
  }

  /** Learns from an answer, whoever asked. */
  told(action: string, request: Readonly<Record<string, unknown>>, answer: unknown): void {
    this.#keys.told(action, request, answer);
    if (action === 'ChangeConfiguration' && statusIn(answer) === 'Accepted') this.#set.add(String(request['key']));
  }

  /** Reads all of them, unless they are known (1.5 §5.6). */
  async read(talk: Conversation): Promise<void> {
    if (this.#version !== '1.2' && !this.#keys.known) await tell(talk, 'GetConfiguration', {});
  }

  /** Sets what a case asks for. @throws Inconclusive when the charge point refuses what the case cannot do without */
  async configure(talk: Conversation, configuration: Readonly<Record<string, KnownSetting>>): Promise<void> {
    await this.read(talk);
    for (const [key, { value, when }] of Object.entries(configuration)) {
      const present = this.value(key);
      if (present !== undefined && sameValue(present, value)) continue;
      if (this.#version !== '1.2' && present === undefined && when !== 'always') continue;
      const outcome = await tell(talk, 'ChangeConfiguration', { key, value });
      const answer = outcome?.answer;
      const status = answer?.kind === 'result' ? statusIn(answer.payload) : undefined;
      if (status === 'Accepted' || when === 'if possible') continue;
      if (status === 'NotSupported' && when === 'if implemented') continue;
      throw new Inconclusive(
        `the setting ${key} could not be set to ${value} before the case: the charge point answered ${answer === undefined ? 'nothing' : shown(status ?? answer)}`,
      );
    }
  }

  /**
   * Puts back what was found; what cannot be read gets its usual value.
   * @param usual values of keys that are not known from the charge point
   * @returns in words what could not be put back
   */
  async restore(talk: Conversation, usual: Readonly<Record<string, string>>): Promise<readonly string[]> {
    for (const { key, value } of this.#keys.changed()) await tell(talk, 'ChangeConfiguration', { key, value });
    for (const key of this.#version === '1.2' ? this.#set : [])
      if (Object.hasOwn(usual, key) && this.value(key) !== usual[key])
        await tell(talk, 'ChangeConfiguration', { key, value: usual[key] });
    return this.#keys.changed().map(({ key }) => `the setting ${key} could not be put back`);
  }
}

function statusIn(answer: unknown): unknown {
  return (answer as { readonly status?: unknown } | null | undefined)?.status;
}
