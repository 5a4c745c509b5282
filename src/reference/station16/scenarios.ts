import { contradicted, listThatLearns } from './authorization-scenario.ts';
import { takenOutOfService } from './availability-scenario.ts';
import { moved } from './moved-scenario.ts';
import { modest } from './modest-scenario.ts';
import { provoked } from './provoked-scenario.ts';
import { secureConnections } from './connection-scenario.ts';
import { chargedSmartly } from './charging-scenario.ts';
import { framed } from './framed-scenario.ts';
import { malformed } from './malformed-scenario.ts';
import { reserved } from './reserved-scenario.ts';
import type { Scenario } from './scenario.ts';
import { planned, secureTransfers, transfers } from './transfer-scenario.ts';
import { crowded, particular } from './root-scenario.ts';
import { renewed, secured } from './secured-scenario.ts';
import { callError, SILENCE } from './test-rig.ts';
import type { Rig } from './test-rig.ts';

const INVALID = { idTagInfo: { status: 'Invalid' } };

function booting(rig: Rig, interval: number, ...statuses: readonly string[]): void {
  rig.on('BootNotification', (_, nth) => ({
    status: statuses[Math.min(nth, statuses.length) - 1],
    currentTime: new Date(rig.clock.now() + 3_600_000).toISOString(),
    interval,
  }));
}

async function session(rig: Rig, connector = 1): Promise<void> {
  await rig.charging(connector);
  await rig.seconds(25);
  await rig.present('TAG', connector);
  await rig.unplug(connector);
}

const everything: Scenario = {
  name: 'boots, is configured, charges',
  options: {
    settings: {
      MeterValueSampleInterval: '10',
      MeterValuesSampledData: 'Energy.Active.Import.Register,Current.Import',
    },
  },
  prepare: (rig) => booting(rig, 10, 'Rejected', 'Pending', 'Accepted'),
  async run(rig) {
    rig.csms.sendRaw('[2,"early","GetConfiguration",{}]');
    await rig.seconds(10);
    await rig.asks('GetConfiguration');
    await rig.seconds(60);
    for (const key of [
      [],
      ['HeartbeatInterval'],
      ['SupportedFeatureProfiles'],
      ['GetConfigurationMaxKeys'],
      ['heartbeatinterval', 'Nonsense', 'MessageTimeout'],
    ]) {
      await rig.asks('GetConfiguration', { key });
    }
    await rig.asks('ChangeConfiguration', { key: 'MeterValueSampleInterval', value: '-1' });
    await rig.asks('ChangeConfiguration', { key: 'Testing', value: 'true' });
    await rig.asks('ChangeConfiguration', { key: 'MeterValueSampleInterval', value: '15' });
    await rig.asks('DataTransfer', { vendorId: 'nobody' });
    await rig.asks('MakeCoffee');
    await rig.asks('Reset', { type: 'Gentle' });
    await session(rig);
  },
};

const local: Scenario = {
  name: 'lists, caches and groups',
  options: { settings: { LocalPreAuthorize: 'true', MeterValueSampleInterval: '0' } },
  prepare(rig) {
    const family = { idTagInfo: { status: 'Accepted', parentIdTag: 'FAMILY' } };
    rig.on('Authorize', ({ idTag }) => (idTag === 'BAD' ? INVALID : family));
    rig.on('StartTransaction', (_, nth) => ({ ...family, transactionId: nth }));
  },
  async run(rig) {
    await rig.asks('ChangeConfiguration', { key: 'ClockAlignedDataInterval', value: '17' });
    const entry = (idTag: string): unknown => ({ idTag, idTagInfo: { status: 'Accepted' } });
    for (const [listVersion, updateType, tag] of [
      [2, 'Full', 'A'],
      [5, 'Differential', 'B'],
      [4, 'Differential', 'C'],
      [6, 'Full', 'A'],
    ] as const) {
      const localAuthorizationList = tag === 'C' ? [entry('C'), entry('c')] : [entry(tag)];
      await rig.asks('SendLocalList', { listVersion, updateType, localAuthorizationList });
      await rig.asks('GetLocalListVersion');
    }
    await rig.asks('SendLocalList', {
      listVersion: 9,
      updateType: 'Full',
      localAuthorizationList: Array.from({ length: 21 }, (_, n) => entry(`T${n}`)),
    });
    await rig.present('A');
    await rig.present('A');
    await rig.charging();
    await rig.present('STRANGER');
    await rig.plugIn(2);
    await rig.present('BAD', 2);
    await rig.present('BAD', 1);
    await rig.unplug();
    await rig.charging();
    await rig.seconds(40);
    await rig.present('TAG');
    await rig.unplug();
    await rig.asks('ClearCache');
    await rig.present('TAG');
    await rig.seconds(70);
    await rig.asks('SendLocalList', { listVersion: 10, updateType: 'Full' });
    await rig.asks('GetLocalListVersion');
    await rig.asks('ChangeConfiguration', { key: 'LocalAuthListEnabled', value: 'false' });
    await rig.asks('GetLocalListVersion');
  },
};

const remote: Scenario = {
  name: 'is started, stopped, unlocked and reset from afar',
  options: { settings: { MeterValueSampleInterval: '20' } },
  async run(rig) {
    await rig.asks('RemoteStartTransaction', { connectorId: 0, idTag: 'TAG' });
    await rig.asks('UnlockConnector', { connectorId: 1 });
    await rig.asks('UnlockConnector', { connectorId: 7 });
    await rig.plugIn();
    const chargingSchedule = { chargingRateUnit: 'A', chargingSchedulePeriod: [{ startPeriod: 0, limit: 6 }] };
    const profile = {
      chargingProfileId: 1,
      stackLevel: 0,
      chargingProfilePurpose: 'TxProfile',
      chargingProfileKind: 'Relative',
      chargingSchedule,
    };
    await rig.asks('RemoteStartTransaction', { connectorId: 1, idTag: 'TAG', chargingProfile: profile });
    await rig.asks('RemoteStartTransaction', { connectorId: 1, idTag: 'TAG' });
    await rig.asks('RemoteStopTransaction', { transactionId: 99 });
    await rig.asks('RemoteStopTransaction', { transactionId: 1 });
    await rig.unplug();
    await rig.asks('RemoteStartTransaction', { idTag: 'TAG' });
    await rig.plugIn();
    await rig.asks('UnlockConnector', { connectorId: 1 });
    await rig.unplug();
    await rig.charging();
    await rig.asks('Reset', { type: 'Soft' });
    await rig.seconds(10);
    await rig.unplug();
    await rig.charging();
    await rig.asks('Reset', { type: 'Hard' });
    await rig.seconds(10);
    await rig.asks('ChangeConfiguration', { key: 'MeterValueSampleInterval', value: '30' });
    await rig.asks('ChangeAvailability', { connectorId: 0, type: 'Inoperative' });
    await rig.does({ action: 'powerCycle' });
    await rig.seconds(10);
    await rig.asks('GetConfiguration', { key: ['MeterValueSampleInterval'] });
    await rig.asks('ChangeAvailability', { connectorId: 0, type: 'Operative' });
  },
};

const remoteAtOnce: Scenario = {
  name: 'is started from afar without authorization',
  options: { settings: { AuthorizeRemoteTxRequests: 'false' } },
  async run(rig) {
    await rig.plugIn();
    await rig.asks('RemoteStartTransaction', { connectorId: 1, idTag: 'TAG' });
  },
};

const triggered: Scenario = {
  name: 'is triggered',
  options: {
    settings: { MinimumStatusDuration: '10', MeterValuesSampledData: 'Energy.Active.Import.Register,Current.Import' },
  },
  async run(rig) {
    for (const requestedMessage of [
      'StatusNotification',
      'MeterValues',
      'Heartbeat',
      'BootNotification',
      'DiagnosticsStatusNotification',
      'FirmwareStatusNotification',
    ]) {
      await rig.asks('TriggerMessage', { requestedMessage });
    }
    await rig.asks('TriggerMessage', { requestedMessage: 'MeterValues', connectorId: 3 });
    await rig.seconds(120);
    await rig.asks('TriggerMessage', { requestedMessage: 'StatusNotification', connectorId: 1 });
    rig.csms.sendRaw('[9,"odd","Heartbeat",{}]');
    await rig.seconds(5);
  },
};

const cables: Scenario = {
  name: 'has its cables handled',
  options: { settings: { ConnectionTimeOut: '20', UnlockConnectorOnEVSideDisconnect: 'true' } },
  async run(rig) {
    await rig.present();
    await rig.seconds(30);
    await rig.present();
    await rig.plugIn(1, { halfway: true });
    await rig.unplug();
    await rig.charging();
    await rig.does({ action: 'suspendEV', evse: 1, connector: 1 });
    await rig.seconds(130);
    await rig.does({ action: 'resumeEV', evse: 1, connector: 1 });
    await rig.does({ action: 'suspendEVSE', evse: 1, connector: 1 });
    await rig.does({ action: 'resumeEV', evse: 1, connector: 1 });
    await rig.unplug();
    await rig.does({ action: 'fault', errorCode: 'GroundFailure' });
    await rig.plugIn(2);
    await rig.present('TAG', 2);
    await rig.does({ action: 'clearFault', errorCode: 'GroundFailure' });
  },
};

const staysPlugged: Scenario = {
  name: 'goes on when the cable is taken out of the car',
  options: { settings: { StopTransactionOnEVSideDisconnect: 'false', MeterValueSampleInterval: '20' } },
  async run(rig) {
    await rig.charging();
    await rig.unplug(1, 'ev');
    await rig.seconds(45);
    await rig.asks('RemoteStopTransaction', { transactionId: 1 });
  },
};

const offline: Scenario = {
  name: 'goes offline',
  options: { settings: { AllowOfflineTxForUnknownId: 'true', MeterValueSampleInterval: '10' } },
  async run(rig) {
    await rig.charging();
    await rig.offline(65);
    await rig.offline(40, () =>
      rig
        .present()
        .then(() => rig.unplug())
        .then(() => undefined),
    );
    await rig.offline(40, () => session(rig));
    await rig.seconds(700);
  },
};

const strangerOffline: Scenario = {
  name: 'meets a stranger offline',
  async run(rig) {
    await rig.offline(30, async () => {
      await rig.plugIn();
      await rig.present('STRANGER');
    });
  },
};

const refusedAfterwards = (stops: boolean): Scenario => ({
  name: `hears afterwards that the id tag is invalid, and ${stops ? 'stops' : 'suspends'}`,
  options: {
    settings: {
      AllowOfflineTxForUnknownId: 'true',
      StopTransactionOnInvalidId: String(stops),
      MeterValueSampleInterval: '0',
    },
  },
  prepare: (rig) => rig.on('StartTransaction', () => ({ ...INVALID, transactionId: 3 })),
  async run(rig) {
    await rig.offline(30, () => rig.charging());
    await rig.seconds(10);
  },
});

const unheard: Scenario = {
  name: 'is not heard',
  options: { settings: { TransactionMessageRetryInterval: '5', MessageTimeout: '5', MeterValueSampleInterval: '0' } },
  prepare(rig) {
    rig.on('StartTransaction', (_, nth) => (nth % 2 === 0 ? SILENCE : callError('InternalError')));
    rig.on('StatusNotification', (_, nth) => (nth === 5 ? { nonsense: true } : {}));
  },
  async run(rig) {
    await rig.charging();
    await rig.present('OTHER', 2);
    await rig.csms.call('GetConfiguration', { key: ['BlinkRepeat'] }).catch(() => undefined);
    await rig.seconds(60);
  },
};

const deafWhileWaiting: Scenario = {
  name: 'is asked while it waits for an answer',
  options: { settings: { MessageTimeout: '5' } },
  prepare: (rig) => rig.on('Authorize', () => SILENCE),
  async run(rig) {
    await rig.present();
    await rig.asks('GetConfiguration', { key: ['BlinkRepeat'] });
  },
};

const refused: Scenario = {
  name: 'is told that the id tag is invalid',
  prepare: (rig) => rig.on('Authorize', () => INVALID),
  async run(rig) {
    await rig.plugIn();
    await rig.present();
    await rig.seconds(10);
  },
};

const beats: Scenario = {
  name: 'beats',
  prepare: (rig) => booting(rig, 20, 'Accepted'),
  async run(rig) {
    await rig.seconds(15);
    await rig.plugIn();
    await rig.seconds(60);
    await rig.offline(10);
    await rig.seconds(60);
  },
};

const driftingClock: Scenario = {
  name: 'is told another time with each heartbeat',
  prepare(rig) {
    booting(rig, 20, 'Accepted');
    rig.on('Heartbeat', (_, nth) => ({ currentTime: new Date(rig.clock.now() + nth * 60_000).toISOString() }));
  },
  async run(rig) {
    await rig.seconds(50);
    await rig.plugIn();
  },
};

const noInterval: Scenario = {
  name: 'is told no heartbeat interval',
  options: { settings: { HeartbeatInterval: '0' } },
  prepare: (rig) => booting(rig, 0, 'Accepted'),
  run: (rig) => rig.seconds(5),
};

const powerless: Scenario = {
  name: 'loses power while it charges',
  async run(rig) {
    await rig.charging();
    await rig.does({ action: 'powerCycle' });
    await rig.seconds(10);
  },
};

const fixedCable: Scenario = {
  name: 'has fixed cables',
  options: { fixedCable: true, backupPower: true },
  async run(rig) {
    await rig.asks('UnlockConnector', { connectorId: 1 });
    await session(rig);
    await rig.charging();
    await rig.does({ action: 'powerCycle' });
    await rig.seconds(10);
  },
};

/** From the most telling to the most special. */
export const scenarios: readonly Scenario[] = [
  moved,
  everything,
  remote,
  cables,
  local,
  offline,
  triggered,
  staysPlugged,
  beats,
  reserved,
  malformed,
  chargedSmartly,
  secured,
  renewed,
  ...secureConnections,
  transfers,
  secureTransfers,
  refused,
  unheard,
  deafWhileWaiting,
  strangerOffline,
  refusedAfterwards(true),
  refusedAfterwards(false),
  remoteAtOnce,
  driftingClock,
  noInterval,
  powerless,
  fixedCable,
  provoked,
  framed,
  contradicted,
  listThatLearns,
  takenOutOfService,
  crowded,
  particular,
  planned,
  modest,
];
