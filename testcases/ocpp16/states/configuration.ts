import { chargePointState, expect } from '#plugfest/1.6';

/** As much of a GetConfiguration.conf as is looked at. */
interface Configuration {
  readonly configurationKey?: readonly { readonly key: string; readonly value?: string }[];
}

/** The value of a key as the Charge Point tells it; key names are case-insensitive (1.6 §7.29). */
export function valueOf(configuration: Configuration, key: string): string | undefined {
  return entryOf(configuration, key)?.value;
}

function entryOf({ configurationKey = [] }: Configuration, key: string) {
  return configurationKey.find((one) => one.key.toLowerCase() === key.toLowerCase());
}

/** To be held against a GetConfiguration.conf: it knows a key that every Charge Point has. A key that is not set has no value (1.6 §7.29). */
export function expectKey(key: string): (configuration: Configuration) => void {
  return (configuration) => expect(entryOf(configuration, key), key).to.not.equal(undefined);
}

/** Reusable state GetConfiguration (§2.25): reads one key. */
export const GetConfiguration = chargePointState<string>('GetConfiguration', {
  async scenario({ centralSystem }, key) {
    await centralSystem
      .sends(1, 'GetConfiguration', { key: [key] })
      .mustBeAnswered(2)
      .and(expectKey(key));
  },
});
