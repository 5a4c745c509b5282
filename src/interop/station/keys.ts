type Kind = 'number' | 'boolean' | 'text';

interface Key {
  readonly kind: Kind;
  readonly readonly: boolean;
  value: string;
}

const FORMS: Readonly<Record<Kind, RegExp>> = { number: /^\d+$/, boolean: /^(true|false)$/i, text: /^/ };

/** The configuration keys of the small station: the required ones of Core, most of which it makes no use of. */
export class Keys {
  readonly #keys: ReadonlyMap<string, Key>;

  constructor(connectors: number) {
    const writable = (kind: Kind, value: string): Key => ({ kind, readonly: false, value });
    const fixed = (value: string): Key => ({ kind: 'text', readonly: true, value });
    this.#keys = new Map([
      ['AuthorizeRemoteTxRequests', writable('boolean', 'true')],
      ['ClockAlignedDataInterval', writable('number', '0')],
      ['ConnectionTimeOut', writable('number', '20')],
      ['ConnectorPhaseRotation', writable('text', 'NotApplicable')],
      ['GetConfigurationMaxKeys', fixed('20')],
      ['HeartbeatInterval', writable('number', '60')],
      ['LocalAuthorizeOffline', writable('boolean', 'false')],
      ['LocalPreAuthorize', writable('boolean', 'false')],
      ['MeterValuesAlignedData', writable('text', 'Energy.Active.Import.Register')],
      ['MeterValuesSampledData', writable('text', 'Energy.Active.Import.Register')],
      ['MeterValueSampleInterval', writable('number', '0')],
      ['NumberOfConnectors', fixed(String(connectors))],
      ['ResetRetries', writable('number', '0')],
      ['StopTransactionOnEVSideDisconnect', writable('boolean', 'true')],
      ['StopTransactionOnInvalidId', writable('boolean', 'true')],
      ['StopTxnAlignedData', writable('text', '')],
      ['StopTxnSampledData', writable('text', '')],
      ['SupportedFeatureProfiles', fixed('Core')],
      ['TransactionMessageAttempts', writable('number', '3')],
      ['TransactionMessageRetryInterval', writable('number', '5')],
      ['UnlockConnectorOnEVSideDisconnect', writable('boolean', 'true')],
    ]);
  }

  seconds(key: string): number {
    return Number(this.#keys.get(key)?.value);
  }

  holds(key: string): boolean {
    return this.#keys.get(key)?.value.toLowerCase() === 'true';
  }

  /** GetConfiguration (1.6 §5.8); no names ask for everything. */
  get(names: readonly string[] | undefined): Record<string, unknown> {
    const asked = names === undefined || names.length === 0 ? [...this.#keys.keys()] : names;
    const configurationKey = asked.flatMap((key) => {
      const known = this.#keys.get(key);
      return known ? [{ key, readonly: known.readonly, value: known.value }] : [];
    });
    const unknownKey = asked.filter((key) => !this.#keys.has(key));
    return { configurationKey, ...(unknownKey.length === 0 ? {} : { unknownKey }) };
  }

  /** ChangeConfiguration (1.6 §5.3). */
  change(name: string, value: string): 'Accepted' | 'Rejected' | 'NotSupported' {
    const key = this.#keys.get(name);
    if (!key) return 'NotSupported';
    if (key.readonly || !FORMS[key.kind].test(value)) return 'Rejected';
    key.value = value;
    return 'Accepted';
  }
}
