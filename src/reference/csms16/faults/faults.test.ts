import { expect } from 'chai';
import { sleep, VirtualClock } from '../../../clock/index.ts';
import type { Session } from '../../../session/index.ts';
import { memoryPair } from '../../../transport/index.ts';
import { referenceCsms16 } from '../csms.ts';
import { certificateFaults } from './certificates.ts';
import { connectionFaults } from './connections.ts';
import { csmsFaults16 } from './index.ts';
import { neighbourFaults } from './neighbours.ts';
import type { CsmsFault16 } from './index.ts';

type Payload = Record<string, unknown>;

/** Those about certificates, passwords and several charge points have tests of their own. */
const names = (Object.keys(csmsFaults16) as CsmsFault16[]).filter(
  (name) =>
    !Object.hasOwn(certificateFaults, name) &&
    !Object.hasOwn(connectionFaults, name) &&
    !Object.hasOwn(neighbourFaults, name) &&
    name !== 'passwords-asked-once',
);

/** A life of a charge point that touches everything a central system does, as the charge point sees it: one line per event. */
class Life {
  readonly #clock = new VirtualClock();
  readonly #lines: string[] = [];
  readonly #csms;
  readonly #station: Session;
  readonly #start: number;

  constructor(faults: readonly CsmsFault16[]) {
    this.#start = this.#clock.now();
    this.#csms = referenceCsms16({ clock: this.#clock, faults });
    const write = (line: string): void => {
      this.#lines.push(`${(this.#clock.now() - this.#start) / 1000} s ${line}`);
    };
    const pair = memoryPair({
      clock: this.#clock,
      version: '1.6',
      identity: 'CP001',
      station: { tap: ({ direction, text }) => (direction === 'received' ? write(text) : undefined) },
    });
    this.#station = pair.station;
    this.#csms.attach('CP001', pair.csms);
    this.#station.listen({
      closed: ({ by }) => write(`closed by ${by}`),
      pong: ({ data }) => write(`pong ${data}`),
      // Slow enough that CALLs can cross, refuses what a test orders from connector 3 on, on connector 4 by a CALLERROR.
      call: (call) => {
        const status = Number((call.payload as Payload | null)?.['connectorId'] ?? 1) > 2 ? 'Rejected' : 'Accepted';
        // It cannot add to its list.
        const differential = (call.payload as Payload | null)?.['updateType'] === 'Differential';
        const payload = call.action === 'GetConfiguration' ? {} : { status: differential ? 'Failed' : status };
        const refusal = { kind: 'error', code: 'NotSupported', description: '', details: {} } as const;
        const refused = (call.payload as Payload | null)?.['connectorId'] === 4;
        this.#clock.after(500, () => call.reply(refused ? refusal : { kind: 'result', payload }));
      },
    });
  }

  run(): Promise<readonly string[]> {
    return this.#clock.run(async () => {
      await this.#connected();
      await this.#registers();
      await this.#startsUnasked();
      await this.#isCareless();
      await this.#provokes();
      await this.#frames();
      await this.#charges();
      await this.#isOrdered();
      await this.#isUpdated();
      await sleep(this.#clock, 1_000_000);
      return this.#lines;
    });
  }

  async #connected(): Promise<void> {
    if (!this.#station.connected) await this.#station.open();
  }

  async #call(action: string, payload: Payload): Promise<unknown> {
    await this.#connected();
    const patience = new AbortController();
    const cancel = this.#clock.after(200_000, () => patience.abort(new Error('no answer')));
    try {
      const { answer } = await this.#station.call(action, payload, { signal: patience.signal });
      return answer.kind === 'result' ? answer.payload : undefined;
    } catch {
      return undefined;
    } finally {
      cancel();
    }
  }

  async #order(ocppAction: string, intent: Payload = {}): Promise<void> {
    await this.#connected();
    await this.#csms.perform({ action: 'order', ocppAction, intent }, { identity: 'CP001' });
  }

  #now(ago = 0): string {
    return new Date(this.#clock.now() - ago).toISOString();
  }

  #boot(): Promise<unknown> {
    return this.#call('BootNotification', { chargePointVendor: 'ACME', chargePointModel: 'One' });
  }

  #status(connectorId: number, status: string, errorCode = 'NoError'): Promise<unknown> {
    return this.#call('StatusNotification', { connectorId, errorCode, status });
  }

  async #starts(connectorId: number, idTag: string, timestamp = this.#now(), more: Payload = {}): Promise<unknown> {
    const start = { connectorId, idTag, meterStart: 0, timestamp, ...more };
    const started = await this.#call('StartTransaction', start);
    return (started as Payload | undefined)?.['transactionId'] ?? -1;
  }

  async #stops(transactionId: unknown, more: Payload = {}, timestamp = this.#now()): Promise<unknown> {
    return this.#call('StopTransaction', { transactionId, meterStop: 9, timestamp, ...more });
  }

  async #registers(): Promise<void> {
    await this.#call('Heartbeat', {});
    await this.#boot();
    await this.#call('BootNotification', {});
    await this.#call('Heartbeat', {});
    await this.#call('Heartbeat', {});
    await this.#call('NoSuchAction', {});
    await this.#call('Heartbeat', { extra: 1 });
    await this.#status(0, 'Available');
    for (const status of [
      'Preparing',
      'Charging',
      'SuspendedEV',
      'SuspendedEVSE',
      'Finishing',
      'Reserved',
      'Unavailable',
    ])
      await this.#status(1, status);
    await this.#status(1, 'Faulted', 'GroundFailure');
    await this.#call('DataTransfer', { vendorId: 'org.example', data: 'x' });
    for (const status of [
      'Idle',
      'Downloading',
      'Downloaded',
      'DownloadFailed',
      'Installing',
      'Installed',
      'InstallationFailed',
    ])
      await this.#call('FirmwareStatusNotification', { status });
    for (const status of ['Idle', 'Uploading', 'Uploaded', 'UploadFailed'])
      await this.#call('DiagnosticsStatusNotification', { status });
    await sleep(this.#clock, 100_000);
  }

  /** CALLs at, and past, the bounds of their schemas. */
  async #isCareless(): Promise<void> {
    await this.#call('Authorize', { idTag: 'nobody'.padEnd(20, 'x') });
    for (const payload of [{ vendorId: 7 }, { vendorId: 'v'.padEnd(256, 'x') }, { vendorId: 'v', extra: 1 }])
      await this.#call('DataTransfer', payload);
    await this.#status(1, 'Perhaps');
    await this.#call('StatusNotification', {
      connectorId: 1,
      errorCode: 'NoError',
      status: 'Available',
      timestamp: 'now',
    });
  }

  /** What is no message, or comes at the wrong time. */
  async #provokes(): Promise<void> {
    for (const frame of [
      '[2,"one","Heartbeat",{}]',
      '[2,"one","Heartbeat",{}]',
      '[2,"two","Heartbeat",null]',
      '[2,"three","Reset",{"type":"Hard"}]',
      '[3,"nobody",{}]',
    ]) {
      await this.#connected();
      this.#station.sendRaw(frame);
      await sleep(this.#clock, 1000);
    }
    this.#station.sendRaw('[2,"four","Heartbeat",{}]');
    this.#station.sendRaw('[2,"five","Heartbeat",{}]');
    await this.#call('DataTransfer', { vendorId: 'v', data: 'x'.repeat(5000) });
    for (const frame of ['[9,"six",{}]', '[2,"seven","Heartbeat"]']) {
      await this.#connected();
      this.#station.sendRaw(frame);
      await sleep(this.#clock, 1000);
    }
    await this.#call('Heartbeat', {});
    await this.#station.close();
    for (const offered of [['ocpp0.9'], ['ocpp0.9', 'ocpp1.6']]) {
      const attempt = this.#station.open({ offered }).then(
        () => 'connected',
        (error: Error) => error.message,
      );
      this.#lines.push(`offers ${offered.join(', ')}: ${await attempt}`);
      await this.#station.close();
    }
  }

  /** What goes on beneath the messages, and under which identity. */
  async #frames(): Promise<void> {
    await this.#connected();
    for (const data of ['first', 'second']) this.#station.ping?.(data);
    for (const form of ['fragments', 'binary'] as const)
      if (this.#station.connected) this.#station.sendRaw(`[2,"${form}","Heartbeat",{}]`, form);
    await sleep(this.#clock, 1000);
    await this.#connected();
    const [blank, percent] = [{ identity: 'CP 1' }, { identity: 'CP%1' }];
    for (const known of [blank, percent])
      await this.#csms.perform({ action: 'provision', what: 'station', ...known }, { identity: 'CP001' });
    for (const how of [{ beside: true }, blank, percent, { identity: 'CP002' }, { offered: [] }]) {
      if (!('beside' in how)) await this.#station.close();
      const attempt = this.#station.open(how).then(
        () => 'connected',
        (error: Error) => error.message,
      );
      this.#lines.push(`${JSON.stringify(how)}: ${await attempt}`);
      await sleep(this.#clock, 1000);
    }
    await this.#station.close();
    await this.#call('StartTransaction', { connectorId: 1, idTag: 'TAG-002' });
    await this.#stops(await this.#starts(2, 'TAG-002'));
  }

  /** Transactions before the first Authorize. */
  async #startsUnasked(): Promise<void> {
    await this.#starts(1, 'TAG-001', this.#now(60_000));
    await this.#stops(await this.#starts(2, 'TAG-002'));
  }

  async #charges(): Promise<void> {
    for (const idTag of ['TAG-001', 'tag-001', 'TAG-PARENT', 'TAG-BLOCKED', 'TAG-EXPIRED', 'nobody'])
      await this.#call('Authorize', { idTag });
    await this.#starts(2, 'nobody');
    const when = this.#now();
    const first = await this.#starts(1, 'TAG-001', when);
    await this.#starts(1, 'TAG-001', when);
    const second = await this.#starts(2, 'TAG-001');
    const meterValue = [{ timestamp: this.#now(), sampledValue: [{ value: '1' }] }];
    await this.#call('MeterValues', { connectorId: 1, transactionId: first, meterValue });
    await this.#stops(first, { idTag: 'TAG-001' });
    await this.#stops(first, { idTag: 'TAG-001' });
    await this.#stops(second, { reason: 'DeAuthorized' });
    await this.#stops(-1, {}, this.#now(60_000));
    for (const reason of ['EVDisconnected', 'Remote', 'Local', 'PowerLoss', 'UnlockCommand'])
      await this.#stops(await this.#starts(1, 'TAG-002'), { reason });
    const odd = await this.#starts(1, 'TAG-002');
    for (const value of ['5', '1']) {
      const falling = [{ timestamp: this.#now(), sampledValue: [{ value }] }];
      await this.#call('MeterValues', { connectorId: 1, transactionId: odd, meterValue: falling });
    }
    await this.#stops(odd, { meterStop: -1, idTag: 'TAG-001' });
    const third = await this.#starts(1, 'TAG-001');
    await this.#station.close();
    await this.#stops(third);
    const fourth = await this.#starts(1, 'TAG-001');
    await this.#boot();
    await this.#stops(fourth);
  }

  /** Secure updates and logs, which the charge point tells of whether it was asked or not. */
  async #isUpdated(): Promise<void> {
    const firmware = { location: 'https://files.example.org/new.bin', signature: 'c2ln', signingCertificate: 'pem' };
    await this.#order('SignedUpdateFirmware', { firmware });
    await this.#order('GetLog', { logType: 'SecurityLog', log: { remoteLocation: 'https://files.example.org/logs' } });
    for (const status of [
      'Downloading',
      'Downloaded',
      'SignatureVerified',
      'Installing',
      'InstallRebooting',
      'Installed',
      'InvalidSignature',
    ])
      await this.#call('SignedFirmwareStatusNotification', { status, requestId: 1 });
    await this.#call('SecurityEventNotification', { type: 'FirmwareUpdated', timestamp: this.#now() });
    for (const status of ['Uploading', 'Uploaded']) await this.#call('LogStatusNotification', { status, requestId: 2 });
  }

  async #isOrdered(): Promise<void> {
    const schedule = {
      chargingRateUnit: 'A',
      duration: 300,
      startSchedule: this.#now(),
      chargingSchedulePeriod: [{ startPeriod: 0, limit: 6, numberPhases: 3 }],
    };
    const validity = { validFrom: this.#now(), validTo: '2099-01-01T00:00:00Z' };
    const running = await this.#starts(2, 'TAG-001');
    await this.#order('RemoteStopTransaction', { connectorId: 2 });
    await this.#call('Heartbeat', {});
    await this.#order('RemoteStartTransaction', {
      connectorId: 1,
      idTag: 'TAG-001',
      chargingProfile: { chargingSchedule: schedule },
    });
    await this.#order('Reset', { type: 'Hard' });
    await this.#order('UnlockConnector', { connectorId: 1 });
    await this.#order('UnlockConnector', { connectorId: 3 });
    await this.#order('UnlockConnector', { connectorId: 4 });
    await sleep(this.#clock, 1000);
    await this.#call('Heartbeat', {});
    await this.#order('ChangeAvailability', { connectorId: 1, type: 'Inoperative' });
    await this.#order('ClearCache');
    await this.#order('GetConfiguration');
    await this.#order('GetConfiguration', { key: ['MeterValueSampleInterval'] });
    await this.#order('ChangeConfiguration', { key: 'MeterValueSampleInterval', value: '60' });
    await this.#order('TriggerMessage', { requestedMessage: 'StatusNotification', connectorId: 1 });
    for (const requestedMessage of ['Heartbeat', 'DiagnosticsStatusNotification', 'FirmwareStatusNotification'])
      await this.#order('TriggerMessage', { requestedMessage });
    await this.#order('SendLocalList', { updateType: 'Full' });
    await this.#order('SendLocalList', { updateType: 'Differential' });
    await this.#order('SetChargingProfile', {
      connectorId: 1,
      csChargingProfiles: { ...validity, chargingSchedule: schedule },
    });
    await this.#order('SetChargingProfile', {
      connectorId: 2,
      csChargingProfiles: { chargingProfilePurpose: 'TxProfile', chargingSchedule: schedule },
    });
    await this.#order('SetChargingProfile', {
      connectorId: 0,
      csChargingProfiles: { chargingProfilePurpose: 'ChargePointMaxProfile', chargingSchedule: schedule },
    });
    await this.#order('GetCompositeSchedule', { connectorId: 1, duration: 300, chargingRateUnit: 'A' });
    await this.#order('ClearChargingProfile', { id: 1 });
    await this.#order('ClearChargingProfile', { connectorId: 1, stackLevel: 1 });
    await this.#order('ClearChargingProfile');
    await this.#order('UpdateFirmware', { location: 'https://files.example.org/firmware.bin' });
    await this.#order('GetDiagnostics', { location: 'https://files.example.org/diagnostics' });
    await this.#order('ReserveNow', { connectorId: 1, idTag: 'TAG-PARENT' });
    await this.#starts(2, 'TAG-002', this.#now(), { reservationId: 77 });
    await sleep(this.#clock, 20_000);
    await this.#order('CancelReservation', { reservationId: 77 });
    await this.#order('CancelReservation');
    await this.#stops(running);
  }
}

describe('faults of the reference central system 1.6', function () {
  // One life for each.
  this.timeout(20_000);
  let wellBehaved: readonly string[];

  before(async () => {
    wellBehaved = await new Life([]).run();
  });

  it('leave the well-behaved central system the same from run to run', async () => {
    expect(await new Life([]).run()).to.deep.equal(wellBehaved);
    expect(wellBehaved.length).to.be.greaterThan(60);
  });

  for (const name of names)
    it(`${name}: ${csmsFaults16[name].does}`, async () => {
      expect(await new Life([name]).run()).to.not.deep.equal(wellBehaved);
    });

  it('are described so that the description completes "The central system …"', () => {
    for (const name of names) {
      expect(name).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(csmsFaults16[name].does, name).to.match(/^[a-z].*[^.]$/);
      for (const id of csmsFaults16[name].field) expect(id, name).to.match(/^F\d{3}$/);
    }
  });

  it('differ from each other', async () => {
    const seen = new Map<string, string>();
    for (const name of names) {
      const life = (await new Life([name]).run()).join('\n');
      expect(seen.get(life), name).to.equal(undefined);
      seen.set(life, name);
    }
  });
});
