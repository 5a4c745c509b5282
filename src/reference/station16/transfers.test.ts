import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { firmwareImage, versionIn } from './firmware-image.ts';
import { FIRMWARE_CERTIFICATE, MANUFACTURER_ROOT } from './manufacturer.ts';
import { WORKS_ROOT } from './secured-scenario.ts';
import { Rig } from './test-rig.ts';
import { place, signedUpdate } from './transfer-scenario.ts';

const NOWHERE = 'ftp://127.0.0.1:21/nothing';
const secure = { security: true, manufacturerRoots: [MANUFACTURER_ROOT] } as const;

/** What was told of updates, logs and connectors, in short. */
function told(rig: Rig): string[] {
  return rig.heard
    .filter(({ action }) => action !== 'Heartbeat')
    .map(({ action, payload: { status, connectorId, type, requestId } }) =>
      [action.replace('Notification', ''), type, connectorId, status, requestId]
        .filter((part) => part !== undefined)
        .map(String)
        .join(' '),
    );
}

describe('reference charge point: file transfer', () => {
  const rigOf = (options: ConstructorParameters<typeof Rig>[0] = {}): Rig => new Rig(options);
  const forgotten = (rig: Rig): void => void rig.heard.splice(0);
  const update = (rig: Rig, location: string, more: object = {}): Promise<unknown> =>
    rig.asks('UpdateFirmware', { location, retrieveDate: '2026-01-01T00:00:00Z', retries: 0, ...more });

  it('updates its firmware, restarts and tells the new version', async () => {
    const rig = rigOf();
    await rig.run(async () => {
      forgotten(rig);
      expect(await update(rig, place(rig, firmwareImage('2.0.0')))).to.deep.equal({});
      await rig.seconds(20);
      expect(told(rig)).to.deep.equal([
        'FirmwareStatus Downloading',
        'FirmwareStatus Downloaded',
        'Status 0 Unavailable',
        'Status 1 Unavailable',
        'Status 2 Unavailable',
        'FirmwareStatus Installing',
        'Boot',
        'Status 0 Available',
        'Status 1 Available',
        'Status 2 Available',
        'FirmwareStatus Installed',
      ]);
      expect(rig.last('BootNotification')).to.include({ firmwareVersion: '2.0.0' });
      expect(rig.transfers[0]).to.include({ direction: 'download', outcome: 'complete' });
    });
  });

  it('does not begin before the retrieve date', async () => {
    const rig = rigOf();
    await rig.run(async () => {
      forgotten(rig);
      const retrieveDate = new Date(rig.clock.now() + 60_000).toISOString();
      await update(rig, place(rig, firmwareImage('2.0.0')), { retrieveDate });
      await rig.seconds(50);
      expect(told(rig)).to.deep.equal([]);
      await rig.seconds(12);
      expect(told(rig)).to.include('FirmwareStatus Downloading');
    });
  });

  it('tries again as often as it is told, and as patiently', async () => {
    const rig = rigOf();
    await rig.run(async () => {
      forgotten(rig);
      const begun = rig.clock.now();
      await update(rig, NOWHERE, { retries: 2, retryInterval: 40 });
      await rig.seconds(75);
      expect(told(rig)).to.deep.equal(['FirmwareStatus Downloading']);
      await rig.seconds(20);
      expect(told(rig)).to.deep.equal(['FirmwareStatus Downloading', 'FirmwareStatus DownloadFailed']);
      expect(rig.clock.now() - begun).to.be.above(80_000);
    });
  });

  it('leaves what is no firmware alone', async () => {
    const rig = rigOf();
    await rig.run(async () => {
      forgotten(rig);
      await update(rig, place(rig, Buffer.from('no firmware')));
      await rig.seconds(20);
      expect(told(rig).at(6)).to.equal('FirmwareStatus InstallationFailed');
      expect(told(rig).slice(7)).to.deep.equal(['Status 0 Available', 'Status 1 Available', 'Status 2 Available']);
    });
  });

  it('waits for a transaction to end, and lets nobody begin another', async () => {
    const rig = rigOf();
    await rig.run(async () => {
      await rig.charging();
      forgotten(rig);
      await update(rig, place(rig, firmwareImage('2.0.0')));
      await rig.seconds(60);
      expect(told(rig)).to.include('Status 2 Unavailable').and.not.include('FirmwareStatus Installing');
      expect(await rig.asks('RemoteStartTransaction', { idTag: 'TAG', connectorId: 2 })).to.deep.equal({
        status: 'Rejected',
      });
      await rig.present();
      await rig.unplug();
      await rig.seconds(30);
      expect(told(rig)).to.include('FirmwareStatus Installed');
    });
  });

  it('is Idle only when it is asked and not busy', async () => {
    const rig = rigOf();
    await rig.run(async () => {
      await update(rig, NOWHERE, { retries: 1, retryInterval: 30 });
      forgotten(rig);
      await rig.asks('TriggerMessage', { requestedMessage: 'FirmwareStatusNotification' });
      expect(told(rig)).to.deep.equal(['FirmwareStatus Downloading']);
      await rig.seconds(60);
      forgotten(rig);
      await rig.asks('TriggerMessage', { requestedMessage: 'FirmwareStatusNotification' });
      await rig.asks('TriggerMessage', { requestedMessage: 'DiagnosticsStatusNotification' });
      expect(told(rig)).to.deep.equal(['FirmwareStatus Idle', 'DiagnosticsStatus Idle']);
    });
  });

  it('uploads its diagnostics under the name that it tells', async () => {
    const rig = rigOf();
    await rig.run(async () => {
      forgotten(rig);
      const { fileName } = (await rig.asks('GetDiagnostics', { location: place(rig) })) as { fileName: string };
      await rig.seconds(5);
      expect(told(rig)).to.deep.equal(['DiagnosticsStatus Uploading', 'DiagnosticsStatus Uploaded']);
      expect(rig.transfers[0]).to.include({ direction: 'upload', name: fileName, outcome: 'complete' });
      forgotten(rig);
      await rig.asks('GetDiagnostics', { location: NOWHERE, retries: 0 });
      await rig.seconds(5);
      expect(told(rig)).to.deep.equal(['DiagnosticsStatus Uploading', 'DiagnosticsStatus UploadFailed']);
    });
  });

  it('has no unsigned updates once it has signed ones (L01.FR.20)', async () => {
    const rig = rigOf(secure);
    await rig.run(async () => {
      forgotten(rig);
      expect(await update(rig, place(rig, firmwareImage('2.0.0')))).to.equal('NotSupported');
      await rig.seconds(20);
      expect(told(rig)).to.deep.equal([]);
    });
  });

  it('installs signed firmware, and tells of it under its request id', async () => {
    const rig = rigOf(secure);
    await rig.run(async () => {
      forgotten(rig);
      expect(await rig.asks('SignedUpdateFirmware', signedUpdate(rig, 7))).to.deep.equal({ status: 'Accepted' });
      await rig.seconds(20);
      const updates = told(rig).filter((line) => /Signed|FirmwareUpdated/.test(line));
      expect(updates).to.deep.equal([
        'SignedFirmwareStatus Downloading 7',
        'SignedFirmwareStatus Downloaded 7',
        'SignedFirmwareStatus SignatureVerified 7',
        'SignedFirmwareStatus Installing 7',
        'SignedFirmwareStatus Installed 7',
        'SecurityEvent FirmwareUpdated',
      ]);
      forgotten(rig);
      await rig.asks('ExtendedTriggerMessage', { requestedMessage: 'FirmwareStatusNotification' });
      expect(told(rig)).to.deep.equal(['SignedFirmwareStatus Idle']);
    });
  });

  it('refuses firmware whose signature or certificate is not good', async () => {
    const rig = rigOf(secure);
    await rig.run(async () => {
      forgotten(rig);
      await rig.asks('SignedUpdateFirmware', signedUpdate(rig, 8, { signature: 'AAAA' }));
      await rig.seconds(20);
      expect(told(rig)).to.deep.equal([
        'SignedFirmwareStatus Downloading 8',
        'SignedFirmwareStatus Downloaded 8',
        'SignedFirmwareStatus InvalidSignature 8',
        'SecurityEvent InvalidFirmwareSignature',
      ]);
      forgotten(rig);
      for (const signingCertificate of ['nonsense', MANUFACTURER_ROOT + FIRMWARE_CERTIFICATE, WORKS_ROOT])
        expect(await rig.asks('SignedUpdateFirmware', signedUpdate(rig, 9, { signingCertificate }))).to.deep.equal({
          status: 'InvalidCertificate',
        });
      await rig.seconds(5);
      expect(new Set(told(rig))).to.deep.equal(new Set(['SecurityEvent InvalidFirmwareSigningCertificate']));
    });
  });

  it('gives up an update for the next one (L01.FR.26)', async () => {
    const rig = rigOf(secure);
    await rig.run(async () => {
      const later = new Date(rig.clock.now() + 600_000).toISOString();
      await rig.asks('SignedUpdateFirmware', signedUpdate(rig, 1, { retrieveDateTime: later }));
      expect(told(rig).at(-1)).to.equal('SignedFirmwareStatus DownloadScheduled 1');
      expect(await rig.asks('SignedUpdateFirmware', signedUpdate(rig, 2))).to.deep.equal({
        status: 'AcceptedCanceled',
      });
      await rig.seconds(900);
      expect(told(rig).filter((line) => line.endsWith('Downloading 1'))).to.deep.equal([]);
      expect(told(rig).filter((line) => line.includes('Installed'))).to.deep.equal([
        'SignedFirmwareStatus Installed 2',
      ]);
    });
  });

  it('uploads the events that have happened as its security log', async () => {
    const rig = rigOf(secure);
    await rig.run(async () => {
      forgotten(rig);
      const log = { remoteLocation: place(rig) };
      const first = await rig.asks('GetLog', { logType: 'SecurityLog', requestId: 3, log });
      await rig.seconds(5);
      expect(first).to.deep.include({ status: 'Accepted', filename: rig.transfers[0]?.name });
      expect(told(rig)).to.deep.equal(['LogStatus Uploading 3', 'LogStatus Uploaded 3']);
      await rig.asks('GetLog', {
        logType: 'DiagnosticsLog',
        requestId: 4,
        log: { remoteLocation: 'sftp://x/y' },
        retries: 0,
      });
      await rig.seconds(5);
      expect(told(rig).slice(2)).to.deep.equal(['LogStatus Uploading 4', 'LogStatus UploadFailure 4']);
    });
  });

  it('has firmware whose file is in the fixtures', () => {
    const image = firmwareImage('2.0.0');
    expect(versionIn(image)).to.equal('2.0.0');
    const root = import.meta.url.includes('/dist/') ? '../../../../' : '../../../';
    const file = readFileSync(new URL(`${root}fixtures/firmware/reference-2.0.0.bin`, import.meta.url));
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(file)).to.equal(hash(image));
  });
});
