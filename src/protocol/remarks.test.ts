import { expect } from 'chai';
import { protocolOf } from './index.ts';
import type { TypedVersion } from './index.ts';

function remarks(version: TypedVersion, action: string, payload: unknown): readonly string[] {
  return protocolOf(version)
    .remarks(action, 'request', payload)
    .map(({ path, rule }) => `${path}: ${rule}`);
}

function meterValues(timestamp: string, unit: string): unknown {
  return { connectorId: 1, meterValue: [{ timestamp, sampledValue: [{ value: '1', unit }] }] };
}

const schedule = (limit: number): unknown => ({
  evseId: 1,
  chargingProfile: {
    id: 1,
    stackLevel: 0,
    chargingProfilePurpose: 'TxDefaultProfile',
    chargingProfileKind: 'Absolute',
    chargingSchedule: [{ id: 1, chargingRateUnit: 'A', chargingSchedulePeriod: [{ startPeriod: 0, limit }] }],
  },
});

describe('remarks', () => {
  it('has nothing to say about ordinary messages', () => {
    expect(remarks('1.6', 'MeterValues', meterValues('2024-05-06T07:08:09.5Z', 'Celcius'))).to.deep.equal([]);
    expect(remarks('2.0.1', 'SetChargingProfile', schedule(8.1))).to.deep.equal([]);
    expect(
      remarks('1.6', 'SendLocalList', { listVersion: 1, updateType: 'Full', localAuthorizationList: [] }),
    ).to.deep.equal([]);
  });

  it('notes the spelling Celsius in 1.6', () => {
    expect(remarks('1.6', 'MeterValues', meterValues('2024-05-06T07:08:09Z', 'Celsius'))).to.deep.equal([
      'meterValue[0].sampledValue[0].unit: spelling',
    ]);
  });

  it('notes a missing time zone and a zone that is not UTC', () => {
    for (const timestamp of ['2024-05-06T07:08:09', '2024-05-06T07:08:09+02:00']) {
      expect(remarks('1.6', 'MeterValues', meterValues(timestamp, 'Wh')), timestamp).to.deep.equal([
        'meterValue[0].timestamp: zone',
      ]);
    }
    expect(remarks('1.6', 'MeterValues', meterValues('2024-05-06T07:08:09+00:00', 'Wh'))).to.deep.equal([]);
  });

  it('notes more than three decimals of a second in 2.0.1 only', () => {
    const event = { type: 'StartupOfTheDevice', timestamp: '2024-05-06T07:08:09.1234Z' };
    expect(remarks('2.0.1', 'SecurityEventNotification', event)).to.deep.equal(['timestamp: decimals']);
    expect(remarks('1.6', 'SecurityEventNotification', event)).to.deep.equal([]);
  });

  it('notes integers beyond 32 bits', () => {
    const stop = (transactionId: number): unknown => ({ transactionId });
    expect(remarks('1.6', 'RemoteStopTransaction', stop(2 ** 31))).to.deep.equal(['transactionId: integer']);
    expect(remarks('1.6', 'RemoteStopTransaction', stop(-(2 ** 31) - 1))).to.deep.equal(['transactionId: integer']);
    expect(remarks('1.6', 'RemoteStopTransaction', stop(2 ** 31 - 1))).to.deep.equal([]);
    expect(remarks('1.6', 'RemoteStopTransaction', stop(-(2 ** 31)))).to.deep.equal([]);
  });

  it('notes connectors of 1.6 that cannot be', () => {
    expect(remarks('1.6', 'UnlockConnector', { connectorId: 0 })).to.deep.equal(['connectorId: range']);
    expect(remarks('1.6', 'StartTransaction', { connectorId: 0 })).to.deep.equal(['connectorId: range']);
    expect(remarks('1.6', 'StatusNotification', { connectorId: -1 })).to.deep.equal(['connectorId: range']);
    expect(remarks('1.6', 'StatusNotification', { connectorId: 0 })).to.deep.equal([]);
  });

  it('notes empty lists that 1.6 gives the cardinality 1..*', () => {
    expect(remarks('1.6', 'MeterValues', { connectorId: 1, meterValue: [] })).to.deep.equal([
      'meterValue: cardinality',
    ]);
  });

  it('notes a second decimal of a limit of 2.0.1, which the schema does not forbid', () => {
    const path = 'chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit';
    expect(protocolOf('2.0.1').validate('SetChargingProfile', 'request', schedule(8.15))).to.deep.equal([]);
    expect(remarks('2.0.1', 'SetChargingProfile', schedule(8.15))).to.deep.equal([`${path}: decimals`]);
  });

  it('survives payloads that break their schema', () => {
    for (const payload of [
      null,
      7,
      'x',
      [],
      [[]],
      { meterValue: 7 },
      { meterValue: [null, { timestamp: 1, sampledValue: {} }] },
    ]) {
      expect(remarks('1.6', 'MeterValues', payload), JSON.stringify(payload)).to.deep.equal([]);
    }
  });

  it('makes at most 50 remarks', () => {
    const meterValue = Array.from({ length: 60 }, () => ({ timestamp: '2024-05-06T07:08:09', sampledValue: [] }));
    expect(remarks('1.6', 'MeterValues', { connectorId: 1, meterValue })).to.have.length(50);
  });
});
