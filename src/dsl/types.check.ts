/*
 * Mistakes that must not compile. This file is checked and never run: each `@ts-expect-error` fails the type check as soon as the
 * mistake below it is let through.
 */
import * as v16 from './ocpp16.ts';
import * as v201 from './ocpp201.ts';
import * as soap from './soap.ts';

/** What every case needs and no mistake below is about. */
const core = { purpose: 'none', profile: 'Core', requirements: ['1.6 §4.2'] } as const;
const core201 = { purpose: 'none', profile: 'Core', requirements: ['B01.FR.01'] } as const;
const nothing = (): Promise<void> => Promise.resolve();

// ── OCPP 1.6, charge point under test ───────────────────────────────────────────────────────────────────────────────

v16.testChargePoint('TC_000_CS', 'what a step may say', {
  ...core,
  async scenario({ chargePoint, centralSystem, operator, configured, claims }) {
    // The right way, so that the mistakes are the only difference.
    await chargePoint.mustSend(1, 'StatusNotification').with({ connectorId: 1, status: 'Available' }).answered(2);
    await centralSystem.sends(3, 'Reset', { type: 'Hard' }).mustBeAnswered(4, { status: v16.oneOf('Accepted') });

    // @ts-expect-error a charge point does not send Reset
    await chargePoint.mustSend(1, 'Reset');
    // @ts-expect-error a central system does not send Heartbeat
    await centralSystem.sends(1, 'Heartbeat', {});
    // @ts-expect-error an action of 2.0.1
    await chargePoint.mustSend(1, 'TransactionEvent');
    // @ts-expect-error there is no status Ready
    await chargePoint.mustSend(1, 'StatusNotification').with({ status: 'Ready' });
    // @ts-expect-error the field is connectorId
    await chargePoint.mustSend(1, 'StatusNotification').with({ connectorID: 1 });
    // @ts-expect-error a connector has a number
    await chargePoint.mustSend(1, 'StatusNotification').with({ connectorId: '1' });
    // @ts-expect-error one of the alternatives is no status
    await chargePoint.mustSend(1, 'StatusNotification').with({ status: v16.oneOf('Preparing', 'Plugged') });
    // @ts-expect-error a number is expected of a text
    await chargePoint.mustSend(1, 'Authorize').with({ idTag: v16.atLeast(1) });
    // @ts-expect-error the answer to Heartbeat has no status
    await chargePoint.mustSend(1, 'Heartbeat').answered(2, { status: 'Accepted' });
    // @ts-expect-error a field below the answer is misspelt
    await chargePoint.mustSend(1, 'Authorize').answered(2, { idTagInfo: { state: 'Accepted' } });
    // @ts-expect-error Reset needs a type
    await centralSystem.sends(1, 'Reset', {});
    // @ts-expect-error the answer to Reset cannot be Scheduled
    await centralSystem.sends(1, 'Reset', { type: 'Hard' }).mustBeAnswered(2, { status: 'Scheduled' });
    // @ts-expect-error the answer of another action
    await centralSystem.sends(1, 'ClearCache', {}).mustBeAnswered(2, { listVersion: 1 });
    // @ts-expect-error the tool has no obligations
    await centralSystem.mustSend(1, 'Reset');
    // @ts-expect-error nobody acts for the system under test
    await chargePoint.sends(1, 'Heartbeat', {});
    // @ts-expect-error the tool's message is owed an answer, not awaited
    await centralSystem.sends(1, 'Reset', { type: 'Hard' }).answered(2, { status: 'Accepted' });
    // @ts-expect-error forbidding an action of the other side
    await chargePoint.mustNotSend(1, ['StartTransaction', 'RemoteStartTransaction']);
    // @ts-expect-error what was never sent by this side is not remembered
    chargePoint.last('GetConfiguration');
    // @ts-expect-error nobody has configured this value
    await operator.presents(configured.validTag);
    // @ts-expect-error there is no such feature
    claims('Reservations');
    // @ts-expect-error a charge point is ordered nothing: it has a driver and an engineer
    await operator.orders('Reset', { type: 'Hard' });
  },
});

// @ts-expect-error the id of a case for the central system
v16.testChargePoint('TC_000_CSMS', 'wrong id', { ...core, scenario: nothing });
// @ts-expect-error a section that no document of 1.6 can have
v16.testChargePoint('TC_000_CS', 'wrong requirement', { ...core, requirements: ['B01.FR.01'], scenario: nothing });
// @ts-expect-error there is no such profile
v16.testChargePoint('TC_000_CS', 'wrong profile', { ...core, profile: 'Advanced Security', scenario: nothing });
v16.testChargePoint('TC_000_CS', 'wrong prerequisite', {
  ...core,
  // @ts-expect-error a feature of 2.0.1
  prerequisites: v16.has('CableLockBeforeAuthorization'),
  scenario: nothing,
});

const csmsState = v16.centralSystemState('a state of the central system', { scenario: nothing });
const stationState = v16.chargePointState('a state of the charge point', { scenario: nothing });
const keyed = v16.chargePointState<string>('a state with an input', { scenario: nothing });

v16.testChargePoint('TC_000_CS', 'right state', { ...core, before: { state: stationState }, scenario: nothing });
v16.testChargePoint('TC_000_CS', 'wrong state', {
  ...core,
  // @ts-expect-error the state of the other side
  before: { state: csmsState },
  scenario: nothing,
});
v16.testChargePoint('TC_000_CS', 'missing input', {
  ...core,
  // @ts-expect-error the state needs to be told something
  before: { state: keyed },
  scenario: nothing,
});
v16.testChargePoint('TC_000_CS', 'wrong key of the configured values', {
  ...core,
  // @ts-expect-error there is no such configured value
  before: { configuration: { MeterValueSampleInterval: v16.is(v16.theConfigured('sampleInterval')) } },
  scenario: nothing,
});

// ── OCPP 1.6, central system under test ─────────────────────────────────────────────────────────────────────────────

v16.testCentralSystem('TC_000_CSMS', 'what a step may say', {
  ...core,
  async scenario({ chargePoint, centralSystem, operator }) {
    await centralSystem.mustSend(1, 'Reset').with({ type: 'Hard' }).answered(2, { status: 'Accepted' });

    // @ts-expect-error the tool plays the charge point
    await chargePoint.mustSend(1, 'Heartbeat');
    // @ts-expect-error the central system is under test
    await centralSystem.sends(1, 'Reset', { type: 'Hard' });
    // @ts-expect-error a central system has no cable
    await operator.plugsIn(1);
  },
});
// @ts-expect-error the id of a case for the charge point
v16.testCentralSystem('TC_000_CS', 'wrong id', { ...core, scenario: nothing });

// ── OCPP 2.0.1, charging station under test ─────────────────────────────────────────────────────────────────────────

v201.testChargingStation('TC_B_00_CS', 'what a step may say', {
  ...core201,
  async scenario({ chargingStation, csms, configured }) {
    await chargingStation
      .mustSend(1, 'TransactionEvent')
      .with({
        eventType: 'Started',
        evse: { id: configured.evseId },
        transactionInfo: { chargingState: 'EVConnected' },
      })
      .answered(2, { idTokenInfo: { status: 'Accepted' } });

    // @ts-expect-error an action of 1.6
    await chargingStation.mustSend(1, 'StartTransaction');
    // @ts-expect-error a charging station does not ask for a reset
    await chargingStation.mustSend(1, 'Reset');
    // @ts-expect-error there is no event type Stopped
    await chargingStation.mustSend(1, 'TransactionEvent').with({ eventType: 'Stopped' });
    // @ts-expect-error the field is called seqNo
    await chargingStation.mustSend(1, 'TransactionEvent').with({ seqno: 1 });
    // @ts-expect-error a field below is misspelt
    await chargingStation.mustSend(1, 'TransactionEvent').with({ evse: { connectorID: 1 } });
    // @ts-expect-error the reset types of 1.6
    await csms.sends(1, 'Reset', { type: 'Hard' });
    // @ts-expect-error a charging station has no id tags
    await chargingStation.mustSend(1, 'Authorize').with({ idTag: 'TAG' });
    // @ts-expect-error a value of 1.6
    await chargingStation.mustSend(1, 'Authorize').with({ idToken: { idToken: configured.validIdTag } });
    // @ts-expect-error the tool has no obligations
    await csms.mustSend(1, 'Reset');
  },
});

// @ts-expect-error the id of a case for the CSMS
v201.testChargingStation('TC_B_00_CSMS', 'wrong id', { ...core201, scenario: nothing });
// @ts-expect-error there is no block Z
v201.testChargingStation('TC_Z_00_CS', 'wrong block', { ...core201, scenario: nothing });
// @ts-expect-error a section of 1.6
v201.testChargingStation('TC_B_00_CS', 'wrong clause', { ...core201, requirements: ['1.6 §4.2'], scenario: nothing });
// @ts-expect-error a requirement is written with FR
v201.testChargingStation('TC_B_00_CS', 'wrong form', { ...core201, requirements: ['B01.01'], scenario: nothing });
// @ts-expect-error a profile of 1.6
v201.testChargingStation('TC_B_00_CS', 'wrong profile', { ...core201, profile: 'RemoteTrigger', scenario: nothing });
v201.testChargingStation('TC_B_00_CS', 'wrong feature', {
  ...core201,
  // @ts-expect-error a feature of 1.6
  prerequisites: v201.has('FixedCable'),
  scenario: nothing,
});
v201.testChargingStation('TC_B_00_CS', 'wrong state', {
  ...core201,
  // @ts-expect-error a state of another version
  before: { state: stationState },
  scenario: nothing,
});

// ── the SOAP binding, in three versions at once ─────────────────────────────────────────────────────────────────────

soap.testChargePoint('PF_SOAP_00_CS', 'what all versions share', {
  purpose: 'none',
  rules: { '1.6': soap.demands('OCPP-S 1.6 §4'), '1.5': soap.advises('1.5 §8.2') },
  async scenario({ centralSystem, chargePoint, level }) {
    // The right way, so that the mistakes are the only difference.
    await centralSystem.sends(1, 'ClearCache', {}).mustBeAnswered(2, { status: 'Accepted' });
    chargePoint.writesHeader(3, level, 'answer', 'wsa:Action');

    // @ts-expect-error 1.2 has no GetConfiguration
    await centralSystem.sends(1, 'GetConfiguration', {});
    // @ts-expect-error the type is Operative or Inoperative in all of them
    await centralSystem.sends(1, 'ChangeAvailability', { connectorId: 1, type: 'Available' });
  },
});

soap.testCentralSystem('PF_SOAP_00_CSMS', 'clauses of the version', {
  purpose: 'none',
  // @ts-expect-error a clause of 1.5 under 1.2
  rules: { '1.2': soap.demands('1.5 §8.2') },
  scenario: nothing,
});
