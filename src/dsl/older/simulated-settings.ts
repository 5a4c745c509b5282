import type { ConfiguredValues16 } from '../../pics/index.ts';

/** The settings of the charge point that the tool plays: the standard keys that 1.2 and 1.5 name (1.5 §6.9.1, 1.2 §6.8). Keys are case sensitive. */
export class SimulatedSettings {
  readonly #values: Map<string, string>;

  constructor(configured: ConfiguredValues16) {
    this.#values = new Map([
      ['HeartBeatInterval', String(configured.heartbeatInterval)],
      ['ConnectionTimeOut', String(configured.connectionTimeout)],
      ['ResetRetries', '1'],
      ['BlinkRepeat', '3'],
      ['LightIntensity', '80'],
      ['MeterValueSampleInterval', String(configured.meterValueInterval)],
      ['ClockAlignedDataInterval', '0'],
      ['MeterValuesSampledData', 'Energy.Active.Import.Register'],
      ['MeterValuesAlignedData', 'Energy.Active.Import.Register'],
      ['StopTxnSampledData', ''],
      ['StopTxnAlignedData', ''],
    ]);
  }

  /** The answer to GetConfiguration (1.5 §5.6): no key given means all of them. */
  get(keys: unknown): { readonly configurationKey: readonly object[]; readonly unknownKey: readonly string[] } {
    const asked = Array.isArray(keys) && keys.length > 0 ? keys.map(String) : [...this.#values.keys()];
    return {
      configurationKey: asked.flatMap((key) => {
        const value = this.#values.get(key);
        return value === undefined ? [] : [{ key, readonly: false, value }];
      }),
      unknownKey: asked.filter((key) => !this.#values.has(key)),
    };
  }

  /** The status of ChangeConfiguration (1.5 §5.3, 1.2 §5.2). */
  change(key: unknown, value: unknown): 'Accepted' | 'Rejected' | 'NotSupported' {
    const present = typeof key === 'string' ? this.#values.get(key) : undefined;
    if (typeof key !== 'string' || present === undefined) return 'NotSupported';
    if (typeof value !== 'string' || (/^\d+$/.test(present) && !/^\d+$/.test(value))) return 'Rejected';
    this.#values.set(key, value);
    return 'Accepted';
  }
}
