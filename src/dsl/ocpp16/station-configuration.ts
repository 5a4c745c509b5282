type Fields = Readonly<Record<string, unknown>>;

/** The configuration of the charge point under test as it was found, and what the harness has changed of it. */
export class StationConfiguration16 {
  readonly #original = new Map<string, string>();
  readonly #present = new Map<string, string>();
  readonly #readOnly = new Set<string>();

  /** Whether the configuration was ever read. */
  get known(): boolean {
    return this.#original.size > 0;
  }

  /** The present value of a key; undefined when the charge point does not have it. */
  value(key: string): string | undefined {
    return this.#present.get(key);
  }

  /** Learns from an answered GetConfiguration or ChangeConfiguration, whoever sent it. */
  told(action: string, request: Fields, answer: unknown): void {
    if (action === 'GetConfiguration') this.#read(answer);
    const status = (answer as Fields | null)?.['status'];
    if (action === 'ChangeConfiguration' && (status === 'Accepted' || status === 'RebootRequired'))
      this.#present.set(String(request['key']), String(request['value']));
  }

  /** Keys that do not hold what they held at first, with the value to put back. */
  changed(): { readonly key: string; readonly value: string }[] {
    return [...this.#present].flatMap(([key, value]) => {
      const original = this.#original.get(key);
      return original === undefined || original === value || this.#readOnly.has(key) ? [] : [{ key, value: original }];
    });
  }

  #read(answer: unknown): void {
    const keys = (answer as { configurationKey?: unknown } | null)?.configurationKey;
    if (!Array.isArray(keys)) return;
    for (const entry of keys as unknown[]) {
      const { key, value, readonly } = (entry ?? {}) as Fields;
      if (typeof key !== 'string') continue;
      const text = typeof value === 'string' ? value : '';
      if (!this.#original.has(key)) this.#original.set(key, text);
      if (readonly === true) this.#readOnly.add(key);
      this.#present.set(key, text);
    }
  }
}
