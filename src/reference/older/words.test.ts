import { expect } from 'chai';
import { protocolOf } from '../../protocol/index.ts';
import { csmsWords } from './csms-words.ts';
import { stationWords } from './station-words.ts';

const AT = '2026-01-01T00:00:00.000Z';

const report = (status: string, errorCode = 'NoError', connectorId = 1): Readonly<Record<string, unknown>> => ({
  connectorId,
  status,
  errorCode,
  timestamp: AT,
});
const sample = {
  timestamp: AT,
  sampledValue: [
    { value: '1500' },
    { value: '16', measurand: 'Current.Import', unit: 'A' },
    { value: '50', measurand: 'Frequency' },
    { value: '230', measurand: 'Voltage', phase: 'L1-N', unit: 'V' },
  ],
};

describe('a charge point that thinks in 1.6 and speaks an older version', () => {
  it('tells five states as one, and only once', () => {
    const words = stationWords('1.5');
    expect(words.request('StatusNotification', report('Preparing'))).to.include({ status: 'Occupied' });
    expect(words.request('StatusNotification', report('Charging'))).to.equal(undefined);
    expect(words.request('StatusNotification', report('Charging', 'NoError', 2))).to.include({ status: 'Occupied' });
    expect(words.request('StatusNotification', report('Available'))).to.include({ status: 'Available' });
    expect(words.request('StatusNotification', report('Preparing'))).to.include({ status: 'Occupied' });
  });

  it('tells them again after a boot', () => {
    const words = stationWords('1.5');
    words.request('StatusNotification', report('Charging'));
    words.request('BootNotification', { chargePointVendor: 'v', chargePointModel: 'm' });
    expect(words.request('StatusNotification', report('Charging'))).to.include({ status: 'Occupied' });
  });

  for (const version of ['1.2', '1.5'] as const)
    it(`says what the schemas of ${version} know`, () => {
      const words = stationWords(version);
      const { validate } = protocolOf(version);
      const stop = { transactionId: 1, timestamp: AT, meterStop: 1, reason: 'Local', transactionData: [sample] };
      const said: readonly [string, Readonly<Record<string, unknown>>][] = [
        ['StatusNotification', report('SuspendedEV', 'EVCommunicationError')],
        ['StatusNotification', report('Faulted', 'OverVoltage')],
        ['MeterValues', { connectorId: 1, transactionId: 1, meterValue: [sample] }],
        ['StopTransaction', stop],
        ['FirmwareStatusNotification', { status: 'Installed' }],
      ];
      for (const [action, payload] of said)
        expect(validate(action, 'request', words.request(action, payload)), action).to.deep.equal([]);
    });

  it('keeps stages of a transfer to itself', () => {
    const words = stationWords('1.5');
    expect(words.request('FirmwareStatusNotification', { status: 'Downloading' })).to.equal(undefined);
    expect(words.request('DiagnosticsStatusNotification', { status: 'Uploading' })).to.equal(undefined);
  });

  it('measures only what its version can measure', () => {
    const values = { connectorId: 1, meterValue: [sample] };
    const in15 = stationWords('1.5').request('MeterValues', values);
    expect(in15).to.have.nested.property('values[0].value').that.has.lengthOf(2);
    expect(in15).to.have.nested.property('values[0].value[1].unit', 'Amp');
    expect(stationWords('1.2').request('MeterValues', values)).to.have.nested.property('values[0].value', 1500);
    const nothing = {
      connectorId: 1,
      meterValue: [{ timestamp: AT, sampledValue: [{ value: '1', measurand: 'SoC' }] }],
    };
    expect(stationWords('1.5').request('MeterValues', nothing)).to.equal(undefined);
  });

  it('does not know the messages of later versions', () => {
    expect(stationWords('1.2').request('DataTransfer', { vendorId: 'v' })).to.equal(undefined);
    expect(stationWords('1.5').request('SecurityEventNotification', {})).to.equal(undefined);
  });

  it('knows its settings by the names of 1.5', () => {
    const words = stationWords('1.5');
    expect(words.received('GetConfiguration', { key: ['HeartBeatInterval'] })).to.deep.equal({
      key: ['HeartbeatInterval'],
    });
    const told = words.answer('GetConfiguration', {
      configurationKey: [{ key: 'HeartbeatInterval' }, { key: 'SupportedFeatureProfiles' }],
    });
    expect(told).to.deep.equal({ configurationKey: [{ key: 'HeartBeatInterval' }] });
  });

  it('makes the slips that it is told to make', () => {
    const words = stationWords('1.5', { states: true, unlock: true });
    expect(words.request('StatusNotification', report('Charging'))).to.include({ status: 'Charging' });
    expect(words.answer('UnlockConnector', { status: 'Unlocked' })).to.deep.equal({ status: 'Unlocked' });
    expect(stationWords('1.5').answer('UnlockConnector', { status: 'Unlocked' })).to.deep.equal({ status: 'Accepted' });
  });

  it('makes slips about the hash of a list and the data of a transaction', () => {
    const words = stationWords('1.5', { hash: true, noData: true });
    words.received('SendLocalList', { updateType: 'Full', listVersion: 1, hash: 'abc' });
    expect(words.answer('SendLocalList', { status: 'Accepted' })).to.deep.equal({ status: 'VersionMismatch' });
    words.received('SendLocalList', { updateType: 'Full', listVersion: 2 });
    expect(words.answer('SendLocalList', { status: 'Accepted' })).to.deep.equal({ status: 'Accepted' });
    const stop = { transactionId: 1, timestamp: AT, meterStop: 1, transactionData: [sample] };
    expect(words.request('StopTransaction', stop)).to.not.have.property('transactionData');
    expect(stationWords('1.5').request('StopTransaction', stop)).to.have.property('transactionData');
  });
});

describe('a central system that thinks in 1.6 and speaks an older version', () => {
  it('says heartbeatInterval, and no Pending', () => {
    const answer = csmsWords('1.5').answer('BootNotification', { status: 'Pending', currentTime: AT, interval: 60 });
    expect(answer).to.deep.equal({ status: 'Rejected', currentTime: AT, heartbeatInterval: 60 });
  });

  it('takes what a charge point of 1.6 would have sent', () => {
    const { validate } = protocolOf('1.6');
    const words = csmsWords('1.5');
    const values = [{ timestamp: AT, value: [{ value: '16', measurand: 'Current.Import', unit: 'Amp' }] }];
    const received: readonly [string, Readonly<Record<string, unknown>>][] = [
      ['StatusNotification', { connectorId: 1, status: 'Occupied', errorCode: 'Mode3Error' }],
      ['MeterValues', { connectorId: 1, values }],
      ['StopTransaction', { transactionId: 1, timestamp: AT, meterStop: 1, transactionData: [{ values }] }],
    ];
    for (const [action, payload] of received)
      expect(validate(action, 'request', words.received(action, payload)), action).to.deep.equal([]);
  });

  it('sends lists by the name of 1.5, and nothing that its version does not know', () => {
    const list = { updateType: 'Full', listVersion: 1, localAuthorizationList: [] };
    expect(csmsWords('1.5').request('SendLocalList', list)).to.have.property('localAuthorisationList');
    expect(csmsWords('1.2').request('SendLocalList', list)).to.equal(undefined);
    expect(csmsWords('1.5').request('TriggerMessage', {})).to.equal(undefined);
  });
});
