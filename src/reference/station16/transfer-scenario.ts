import type { TransferProtocol } from '../../files/index.ts';
import { firmwareImage } from './firmware-image.ts';
import { FIRMWARE_CERTIFICATE, FIRMWARE_SIGNATURE, MANUFACTURER_ROOT } from './manufacturer.ts';
import type { Scenario } from './scenario.ts';
import { WORKS_ROOT } from './secured-scenario.ts';
import type { Rig } from './test-rig.ts';

/** A place for firmware, or for uploads when there is no image. */
export function place(rig: Rig, image?: Uint8Array, protocol: TransferProtocol = 'ftp'): string {
  const terms = { protocol, owner: 'test', witness: (one: (typeof rig.transfers)[number]) => rig.transfers.push(one) };
  const made = image ? rig.files.offers({ name: 'firmware.bin', bytes: image }, terms) : rig.files.takes(terms);
  return made.url;
}

const NOWHERE = 'ftp://127.0.0.1:21/nothing';
const now = '2026-01-01T00:00:00Z';

/** Updates, diagnostics and logs as a charge point without the security whitepaper has them. */
export const transfers: Scenario = {
  name: 'files are fetched and uploaded',
  async run(rig) {
    const update = (location: string): Promise<unknown> =>
      rig.asks('UpdateFirmware', { location, retrieveDate: now, retries: 0 });
    await update(NOWHERE);
    await rig.seconds(5);
    await update(place(rig, Buffer.from('no firmware')));
    await rig.seconds(10);
    await update(place(rig, firmwareImage('2.0.0')));
    await rig.seconds(20);
    await rig.asks('GetDiagnostics', { location: place(rig) });
    await rig.seconds(5);
    await rig.asks('GetDiagnostics', { location: NOWHERE, retries: 0 });
    await rig.seconds(5);
    await rig.asks('TriggerMessage', { requestedMessage: 'FirmwareStatusNotification' });
    await rig.asks('TriggerMessage', { requestedMessage: 'DiagnosticsStatusNotification' });
    rig.frames.push(...rig.transfers.map(({ name, bytes }) => `${name} ${bytes}`));
  },
};

/** A signed update of the reference firmware. */
export function signedUpdate(rig: Rig, requestId: number, over: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    requestId,
    retries: 0,
    firmware: {
      location: place(rig, firmwareImage('2.0.0')),
      retrieveDateTime: now,
      signingCertificate: FIRMWARE_CERTIFICATE,
      signature: FIRMWARE_SIGNATURE,
      ...over,
    },
  };
}

/** The same with the messages of the whitepaper. */
export const secureTransfers: Scenario = {
  name: 'signed firmware is installed and logs are uploaded',
  options: { security: true, manufacturerRoots: [MANUFACTURER_ROOT] },
  async run(rig) {
    await rig.asks(
      'SignedUpdateFirmware',
      signedUpdate(rig, 1, { signature: `${FIRMWARE_SIGNATURE.slice(0, -4)}AAAA` }),
    );
    await rig.seconds(10);
    await rig.asks('ExtendedTriggerMessage', { requestedMessage: 'FirmwareStatusNotification' });
    await rig.asks('SignedUpdateFirmware', signedUpdate(rig, 4, { signingCertificate: WORKS_ROOT }));
    await rig.seconds(5);
    await rig.asks('SignedUpdateFirmware', signedUpdate(rig, 2));
    await rig.seconds(20);
    await rig.asks('GetLog', { logType: 'SecurityLog', requestId: 3, log: { remoteLocation: place(rig) } });
    await rig.seconds(5);
    rig.frames.push(...rig.transfers.map(({ name, bytes }) => `${name} ${bytes}`));
  },
};

/** Updates and uploads that are to come later, and give way to others. */
export const planned: Scenario = {
  name: 'plans updates, and changes its plans',
  options: { security: true, manufacturerRoots: [MANUFACTURER_ROOT] },
  async run(rig) {
    const at = (seconds: number): string => new Date(rig.clock.now() + seconds * 1000).toISOString();
    const order = (requestId: number, fetch: number, install: number): Promise<unknown> =>
      rig.asks(
        'SignedUpdateFirmware',
        signedUpdate(rig, requestId, { retrieveDateTime: at(fetch), installDateTime: at(install) }),
      );
    await order(1, 600, 1200);
    await rig.seconds(5);
    await order(2, 10, 60);
    await rig.seconds(90);
    await rig.asks('ExtendedTriggerMessage', { requestedMessage: 'FirmwareStatusNotification' });
    const log = (requestId: number, remoteLocation: string): Promise<unknown> =>
      rig.asks('GetLog', { requestId, logType: 'SecurityLog', retries: 3, retryInterval: 60, log: { remoteLocation } });
    await log(3, NOWHERE);
    await rig.seconds(5);
    await log(4, place(rig));
    await rig.seconds(5);
    await rig.charging();
    await order(5, 0, 0);
    await rig.seconds(30);
    await rig.present();
    await rig.seconds(30);
  },
};
