import { chargePointState, expect } from '#plugfest/1.6';
import { expectKey, valueOf } from './configuration.ts';

/** A key that every Charge Point has and lets be changed (1.6 §9.1.10): what is tried on it, and must not succeed, harms nobody. */
const KEY = 'HeartbeatInterval';
const NOBODYS_KEY = 'plugfest.NobodysKey';

/** A change that a malformed ChangeConfiguration.req asks for: it shows whether that was carried out. */
export const attempt = { key: KEY, value: '86399' } as const;

/** A CALL as it goes over the wire, its payload whatever the case makes of it. */
export function call(messageId: unknown, action: string, payload: unknown): string {
  return JSON.stringify([2, messageId, action, payload]);
}

/** The Charge Point answers what it is asked: one key that it does not have, and one that it must have. */
export const Serving = chargePointState('Serving', {
  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'GetConfiguration', { key: [NOBODYS_KEY] })
      .mustBeAnswered(2, { unknownKey: [NOBODYS_KEY] });
    await centralSystem
      .sends(3, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(4)
      .and(expectKey(KEY));
  },
});

/** As Serving; and what the Charge Point was asked for meanwhile has changed nothing. */
export const ServingUnchanged = chargePointState('Serving unchanged', {
  async scenario({ centralSystem }) {
    const before = valueOf(centralSystem.last('GetConfiguration').response, KEY);
    await centralSystem
      .sends(1, 'GetConfiguration', { key: [NOBODYS_KEY] })
      .mustBeAnswered(2, { unknownKey: [NOBODYS_KEY] });
    await centralSystem
      .sends(3, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(4)
      .and((configuration) => expect(valueOf(configuration, KEY), KEY).to.equal(before));
  },
});
