type Fields = Readonly<Record<string, unknown>>;

/** A key as the charge point writes its name, with what it held at first and what it holds now. */
interface Known {
  readonly name: string;
  /** Undefined for a key whose value was not told before it was changed: a key that is not set, or a password. */
  readonly original: string | undefined;
  readonly present: string;
  readonly readOnly: boolean;
}

/** Keys that cannot be put back: a security profile is only ever raised over OCPP (A00.FR.005). */
const ONE_WAY: ReadonlySet<string> = new Set(['securityprofile']);

/**
 * The configuration of the charge point under test as it was found, and what the harness has changed of it. Names of keys are
 * compared without regard to case (1.6 §7.29: CiString50Type).
 */
export class StationConfiguration16 {
  readonly #keys = new Map<string, Known>();

  /** Whether the configuration was ever read. */
  get known(): boolean {
    return [...this.#keys.values()].some(({ original }) => original !== undefined);
  }

  /** The present value of a key; undefined when the charge point does not have it. */
  value(key: string): string | undefined {
    return this.#keys.get(key.toLowerCase())?.present;
  }

  /** Learns from an answered GetConfiguration or ChangeConfiguration, whoever sent it. */
  told(action: string, request: Fields, answer: unknown): void {
    if (action === 'GetConfiguration') this.#read(answer);
    const status = (answer as Fields | null)?.['status'];
    if (action === 'ChangeConfiguration' && (status === 'Accepted' || status === 'RebootRequired'))
      this.#changed(String(request['key']), String(request['value']));
  }

  /** Keys that do not hold what they held at first, with the value to put back. */
  changed(): { readonly key: string; readonly value: string }[] {
    return [...this.#keys.values()].flatMap(({ name, original, present, readOnly }) =>
      original === undefined || original === present || readOnly || ONE_WAY.has(name.toLowerCase())
        ? []
        : [{ key: name, value: original }],
    );
  }

  #changed(name: string, present: string): void {
    const known = this.#keys.get(name.toLowerCase());
    this.#keys.set(name.toLowerCase(), { name, original: undefined, readOnly: false, ...known, present });
  }

  #read(answer: unknown): void {
    const keys = (answer as { configurationKey?: unknown } | null)?.configurationKey;
    if (!Array.isArray(keys)) return;
    for (const entry of keys as unknown[]) {
      const { key: name, value, readonly: readOnly } = (entry ?? {}) as Fields;
      if (typeof name !== 'string') continue;
      const told = typeof value === 'string' ? value : undefined;
      const before = this.#keys.get(name.toLowerCase());
      // A key that was changed before it was ever told has no original value that is known.
      const original = before === undefined ? told : before.original;
      this.#keys.set(name.toLowerCase(), {
        name,
        original,
        present: told ?? '',
        readOnly: readOnly === true || before?.readOnly === true,
      });
    }
  }
}

/** Real products write True for true, and blanks into lists; the meaning is what counts. */
export function sameValue(a: string, b: string): boolean {
  return meaning(a) === meaning(b);
}

function meaning(value: string): string {
  return value.replaceAll(/\s/g, '').toLowerCase();
}
