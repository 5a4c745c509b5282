import type { Ocpp16Types } from '../../protocol/index.ts';
import { keyRules } from './configuration-keys.ts';
import type { Build, KeyRule } from './configuration-keys.ts';
import type { Faulty } from './faults/index.ts';
import { itemsOf } from './measurands.ts';
import type { Memory } from './memory.ts';
import type { ReceivedResponse } from './messages.ts';

type ChangeStatus = Ocpp16Types.ConfigurationStatus;

/** The configuration keys with their values (§5.3, §5.8, §9). Key names are case-insensitive. */
export class Configuration {
  readonly #rules: ReadonlyMap<string, KeyRule>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #values: Map<string, string>;
  readonly #faulty: Faulty;
  readonly #listeners: ((key: string) => void)[] = [];

  constructor(build: Build, memory: Memory, faulty: Faulty) {
    this.#rules = keyRules(build);
    this.#names = new Map([...this.#rules.keys()].map((key) => [key.toLowerCase(), key]));
    this.#values = memory.configuration;
    this.#faulty = faulty;
  }

  /** Says who wants to hear of changed keys. */
  onChange(listener: (key: string) => void): void {
    this.#listeners.push(listener);
  }

  /** The value of a key; empty when this charge point has no such key. */
  text(key: string): string {
    return this.#values.get(key) ?? this.#rules.get(key)?.initial ?? '';
  }

  number(key: string): number {
    return Number(this.text(key));
  }

  flag(key: string): boolean {
    return this.text(key) === 'true';
  }

  items(key: string): readonly string[] {
    return itemsOf(this.text(key));
  }

  has(key: string): boolean {
    return this.#rules.has(key);
  }

  /**
   * Presets a key before the charge point is switched on, read-only ones as well.
   * @throws RangeError for an unknown key, and for a value that the key cannot have
   */
  preset(key: string, value: string): void {
    const name = this.#nameOf(key);
    const rule = name === undefined ? undefined : this.#rules.get(name);
    if (name === undefined || rule === undefined) {
      throw new RangeError(`the reference charge point has no configuration key "${key}"`);
    }
    if (!rule.accepts(value)) throw new RangeError(`the configuration key ${name} cannot have the value "${value}"`);
    this.#values.set(name, value);
  }

  /** What the charge point sets by itself, such as the heartbeat interval after a boot. */
  put(key: string, value: string): void {
    if (this.text(key) === value) return;
    this.#values.set(key, value);
    for (const listener of this.#listeners) listener(key);
  }

  /** ChangeConfiguration (§5.3): every change that is made takes effect at once. */
  change(key: string, value: string): ChangeStatus {
    const name = this.#nameOf(key);
    const rule = name === undefined ? undefined : this.#rules.get(name);
    if (name === undefined || rule === undefined)
      return this.#faulty('rejects-unknown-keys') ? 'Rejected' : 'NotSupported';
    if (rule.readonly) return 'Rejected';
    if (!rule.accepts(value) && !this.#faulty('accepts-nonsense-values')) {
      if (this.#faulty('keeps-values-that-it-rejects')) this.put(name, value);
      return this.#faulty('not-supported-for-bad-values') ? 'NotSupported' : 'Rejected';
    }
    this.put(name, value);
    return 'Accepted';
  }

  /** GetConfiguration (§5.8): all keys when none is asked for. */
  report(asked: readonly string[] | undefined): ReceivedResponse<'GetConfiguration'> {
    if (asked === undefined || asked.length === 0)
      return { configurationKey: [...this.#rules.keys()].map((key) => this.#entry(key)) };
    const known = asked.map((key) => this.#nameOf(key));
    const configurationKey = [...new Set(known)].filter((name) => name !== undefined).map((name) => this.#entry(name));
    const unknownKey = asked.filter((_, index) => known[index] === undefined);
    return {
      ...(configurationKey.length === 0 ? {} : { configurationKey }),
      ...(unknownKey.length === 0 ? {} : { unknownKey }),
    };
  }

  #entry(key: string): Ocpp16Types.KeyValue {
    const { readonly = true, secret } = this.#rules.get(key) ?? {};
    return { key, readonly, ...(secret ? {} : { value: this.text(key) }) };
  }

  #nameOf(key: string): string | undefined {
    if (this.#faulty('case-sensitive-keys')) return this.#rules.has(key) ? key : undefined;
    return this.#names.get(key.toLowerCase());
  }
}
