import { expect } from 'chai';
import { protocolOf } from './index.ts';
import type { MessageKind, SchemaBreach, TypedVersion } from './index.ts';

const ocpp16 = protocolOf('1.6');
const ocpp201 = protocolOf('2.0.1');

function rules(version: TypedVersion, action: string, kind: MessageKind, payload: unknown): readonly string[] {
  return protocolOf(version)
    .validate(action, kind, payload)
    .map(({ path, rule }) => `${path}: ${rule}`);
}

/** The one breach of a payload. */
function breach(version: TypedVersion, action: string, kind: MessageKind, payload: unknown): SchemaBreach {
  const [first, ...others] = protocolOf(version).validate(action, kind, payload);
  expect(others, 'further breaches').to.deep.equal([]);
  if (first === undefined) throw new Error('the payload is valid');
  return first;
}

const boot = { chargePointVendor: 'Vendor', chargePointModel: 'Model' };
const booted = { status: 'Accepted', currentTime: '2024-05-06T07:08:09Z', interval: 300 };

function meterValues(sample: object, timestamp = '2024-05-06T07:08:09Z'): unknown {
  return { connectorId: 1, meterValue: [{ timestamp, sampledValue: [sample] }] };
}

function chargingProfile(limit: number): unknown {
  return {
    connectorId: 1,
    csChargingProfiles: {
      chargingProfileId: 1,
      stackLevel: 0,
      chargingProfilePurpose: 'TxDefaultProfile',
      chargingProfileKind: 'Absolute',
      chargingSchedule: { chargingRateUnit: 'A', chargingSchedulePeriod: [{ startPeriod: 0, limit }] },
    },
  };
}

describe('validate', () => {
  it('finds nothing in valid messages', () => {
    expect(ocpp16.validate('BootNotification', 'request', boot)).to.deep.equal([]);
    expect(ocpp16.validate('Heartbeat', 'request', {})).to.deep.equal([]);
    const station = { model: 'Model', vendorName: 'Vendor' };
    const request = { reason: 'PowerUp', chargingStation: station };
    expect(ocpp201.validate('BootNotification', 'request', request)).to.deep.equal([]);
  });

  it('reports all breaches at once', () => {
    const payload = { status: 'Okay', currentTime: 'now', interval: '300', extra: 1 };
    expect(rules('1.6', 'BootNotification', 'response', payload)).to.have.members([
      'status: enum',
      'currentTime: format',
      'interval: type',
      'extra: additional',
    ]);
  });

  it('names a missing field', () => {
    expect(breach('1.6', 'Authorize', 'response', { idTagInfo: {} })).to.deep.equal({
      path: 'idTagInfo.status',
      rule: 'required',
      expected: 'present: the field is required',
      received: 'absent',
    });
  });

  it('names the choices and the value that is none of them', () => {
    const found = breach('1.6', 'Reset', 'request', { type: 'Warm' });
    expect(found).to.include({ path: 'type', rule: 'enum', expected: 'one of Hard, Soft', received: '"Warm"' });
  });

  it('says once that an enumeration received a value of the wrong type', () => {
    expect(breach('1.6', 'Reset', 'request', { type: 7 })).to.include({ rule: 'type', received: '7' });
  });

  it('gives indexes in paths', () => {
    expect(breach('1.6', 'MeterValues', 'request', meterValues({ value: 5 })).path).to.equal(
      'meterValue[0].sampledValue[0].value',
    );
  });

  it('takes null for a value of the wrong type, also where the field is optional', () => {
    const found = breach('1.6', 'Authorize', 'response', { idTagInfo: { status: 'Accepted', parentIdTag: null } });
    expect(found).to.include({ path: 'idTagInfo.parentIdTag', rule: 'type', received: 'null' });
  });

  it('counts characters, not UTF-16 units', () => {
    const boat = '\u{1F6A4}';
    expect(ocpp16.validate('Authorize', 'request', { idTag: boat.repeat(20) })).to.deep.equal([]);
    const found = breach('1.6', 'Authorize', 'request', { idTag: boat.repeat(21) });
    expect(found).to.include({ path: 'idTag', rule: 'length', expected: 'at most 20 characters' });
    expect(found.received).to.contain('(21 characters)');
  });

  it('closes objects, customData of 2.0.1 excepted', () => {
    expect(rules('1.6', 'Authorize', 'response', { idTagInfo: { status: 'Accepted', note: '' } })).to.deep.equal([
      'idTagInfo.note: additional',
    ]);
    const customData = { vendorId: 'org.example', anything: [1] };
    expect(ocpp201.validate('Heartbeat', 'request', { customData })).to.deep.equal([]);
    expect(rules('2.0.1', 'Heartbeat', 'request', { customData: {} })).to.deep.equal(['customData.vendorId: required']);
  });

  it('bounds the number of items of 2.0.1', () => {
    const found = breach('2.0.1', 'GetVariables', 'request', { getVariableData: [] });
    expect(found).to.include({ rule: 'items', expected: 'at least 1 item', received: '0 items' });
  });
});

describe('validate, against the traps of the official schemas', () => {
  it('takes every value with one decimal for a multiple of 0.1', () => {
    const refused: number[] = [];
    for (let tenths = 0; tenths <= 4000; tenths += 1) {
      if (ocpp16.validate('SetChargingProfile', 'request', chargingProfile(tenths / 10)).length > 0)
        refused.push(tenths / 10);
    }
    expect(refused).to.deep.equal([]);
  });

  it('refuses a second decimal', () => {
    for (const limit of [8.15, 0.05, 16.001, 31.99]) {
      const found = breach('1.6', 'SetChargingProfile', 'request', chargingProfile(limit));
      expect(found, String(limit)).to.include({ rule: 'multipleOf', expected: 'at most one decimal' });
    }
  });

  for (const unit of ['Celcius', 'Celsius']) {
    it(`accepts ${unit} in 1.6 (OCPP-J errata 2025-04 §2.1)`, () => {
      expect(ocpp16.validate('MeterValues', 'request', meterValues({ value: '21', unit }))).to.deep.equal([]);
    });
  }

  it('refuses a timestamp with a blank instead of the T', () => {
    const payload = { ...booted, currentTime: '2024-05-06 07:08:09Z' };
    expect(breach('1.6', 'BootNotification', 'response', payload)).to.include({ path: 'currentTime', rule: 'format' });
    expect(breach('2.0.1', 'BootNotification', 'response', payload)).to.include({
      path: 'currentTime',
      rule: 'format',
    });
  });

  it('asks for a time zone in 2.0.1 only', () => {
    const payload = { ...booted, currentTime: '2024-05-06T07:08:09' };
    expect(ocpp16.validate('BootNotification', 'response', payload)).to.deep.equal([]);
    expect(breach('2.0.1', 'BootNotification', 'response', payload)).to.include({
      path: 'currentTime',
      rule: 'format',
    });
  });

  it('takes the location of 1.6 for a URI', () => {
    const request = (location: string): unknown => ({ location, retrieveDate: '2024-05-06T07:08:09Z' });
    for (const location of ['ftp://user:secret@host/a.bin', 'https://[::1]:8443/f?a=b', 'file:///tmp/x']) {
      expect(ocpp16.validate('UpdateFirmware', 'request', request(location)), location).to.deep.equal([]);
    }
    for (const location of ['', 'firmware.bin', 'ftp://host/a b', '/a/b']) {
      const found = breach('1.6', 'UpdateFirmware', 'request', request(location));
      expect(found, location).to.include({ path: 'location', rule: 'format', expected: 'a valid uri' });
    }
  });
});

describe('validate, against the errata of the 1.6 schemas', () => {
  it('lets StopTransaction go without a reason (§2.6)', () => {
    const stop = { transactionId: 1, meterStop: 0, timestamp: '2024-05-06T07:08:09Z' };
    expect(ocpp16.validate('StopTransaction', 'request', stop)).to.deep.equal([]);
  });

  it('asks for an integer interval and integer retries (§2.4, §2.5)', () => {
    expect(rules('1.6', 'BootNotification', 'response', { ...booted, interval: 0.5 })).to.deep.equal([
      'interval: type',
    ]);
    const update = { location: 'ftp://host/f', retrieveDate: '2024-05-06T07:08:09Z', retries: 1.5, retryInterval: 0.5 };
    expect(rules('1.6', 'UpdateFirmware', 'request', update)).to.have.members(['retries: type', 'retryInterval: type']);
  });

  it('checks the fields of the idTagInfo of SendLocalList (§2.3)', () => {
    const list = (idTagInfo: object): unknown => ({
      listVersion: 1,
      updateType: 'Full',
      localAuthorizationList: [{ idTag: 'A', idTagInfo }],
    });
    const good = { status: 'Accepted', expiryDate: '2024-05-06T07:08:09Z', parentIdTag: 'P' };
    expect(ocpp16.validate('SendLocalList', 'request', list(good))).to.deep.equal([]);
    const bad = { ...good, expiryDate: 'tomorrow', parentIdTag: 'P'.repeat(21) };
    expect(rules('1.6', 'SendLocalList', 'request', list(bad))).to.have.members([
      'localAuthorizationList[0].idTagInfo.expiryDate: format',
      'localAuthorizationList[0].idTagInfo.parentIdTag: length',
    ]);
  });

  it('closes the inner objects (§3.2)', () => {
    expect(rules('1.6', 'MeterValues', 'request', meterValues({ value: '1', extra: true }))).to.deep.equal([
      'meterValue[0].sampledValue[0].extra: additional',
    ]);
  });
});

describe('validate, fed by a hostile peer', () => {
  it('reports __proto__ and constructor as fields that do not exist, and pollutes nothing', () => {
    const payload = JSON.parse(
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}',
    ) as unknown;
    expect(rules('1.6', 'Heartbeat', 'request', payload)).to.have.members([
      '__proto__: additional',
      'constructor: additional',
    ]);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('does not take an inherited field for a sent one', () => {
    const payload = JSON.parse('{"__proto__": {"idTag": "A"}}') as unknown;
    expect(rules('1.6', 'Authorize', 'request', payload)).to.have.members(['__proto__: additional', 'idTag: required']);
  });

  it('bounds the number and the size of the breaches', () => {
    const payload = Object.fromEntries(
      Array.from({ length: 5000 }, (_unused, index) => [`\u001b${index}`, 'x'.repeat(1000)]),
    );
    const breaches = ocpp16.validate('Heartbeat', 'request', payload);
    expect(breaches).to.have.length(101);
    expect(breaches.at(-1)).to.include({ rule: 'other', received: '4900 more breaches' });
    for (const { path, expected, received } of breaches) {
      expect(`${path}${expected}${received}`).to.have.length.lessThan(300);
      expect(path).to.not.contain('\u001b');
    }
  });
});
