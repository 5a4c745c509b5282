import { expect } from 'chai';
import { serviceSchema } from './index.ts';
import { readEnvelope, writeFault, writeRequest, writeResponse } from './index.ts';
import type { MessageEnvelope, SoapVersion } from './index.ts';

const HEAD = { chargeBoxIdentity: 'CP1', messageId: 'urn:uuid:1', from: 'http://cp/', to: 'http://cs/' };
const START = { connectorId: 1, idTag: '00123', timestamp: '2026-01-01T00:00:00Z', meterStart: 0 };

function request(
  version: SoapVersion,
  action: string,
  payload: unknown,
  sender: 'station' | 'csms' = 'station',
): string {
  return writeRequest(version, sender, action, payload, HEAD);
}

function read(text: string): MessageEnvelope {
  const envelope = readEnvelope(text);
  if (envelope.kind !== 'request' && envelope.kind !== 'response') throw new Error(JSON.stringify(envelope));
  return envelope;
}

function breaches(text: string): unknown[] {
  return read(text).breaches.map(({ path, rule, expected, received }) => [path, rule, expected, received]);
}

describe('SOAP codec', () => {
  it('knows every operation of the three versions', () => {
    const count = (version: SoapVersion): number[] => [
      serviceSchema(version, 'Cs').operations.size,
      serviceSchema(version, 'Cp').operations.size,
    ];
    expect([count('1.2'), count('1.5'), count('1.6')]).to.deep.equal([
      [9, 9],
      [10, 15],
      [10, 19],
    ]);
  });

  describe('there and back', () => {
    it('keeps a token that looks like a number', () => {
      const envelope = read(request('1.6', 'StartTransaction', START));
      expect({ ...(envelope.payload as object) }).to.deep.equal(START);
      expect(envelope).to.include({ kind: 'request', version: '1.6', service: 'Cs', action: 'StartTransaction' });
      expect(envelope.breaches).to.deep.equal([]);
    });

    it('reads the header blocks', () => {
      expect(read(request('1.6', 'Heartbeat', {})).head).to.deep.equal({
        ...HEAD,
        identityNamespace: 'urn://Ocpp/Cs/2015/10/',
        action: '/Heartbeat',
        replyTo: 'http://www.w3.org/2005/08/addressing/anonymous',
        notUnderstood: [],
      });
    });

    it('puts the fields in the order of the schema, whatever their order in the payload', () => {
      const text = request('1.6', 'StopTransaction', {
        reason: 'Local',
        meterStop: 5,
        timestamp: START.timestamp,
        idTag: 'A',
        transactionId: 1,
      });
      expect(breaches(text)).to.deep.equal([]);
      expect(text.indexOf('transactionId')).to.be.lessThan(text.indexOf('idTag'));
    });

    it('makes a list of one element a list', () => {
      const sampledValue = [{ value: '1', unit: 'Wh' }];
      const payload = { connectorId: 1, meterValue: [{ timestamp: START.timestamp, sampledValue }] };
      const { payload: back } = read(request('1.6', 'MeterValues', payload));
      expect(JSON.parse(JSON.stringify(back))).to.deep.equal(payload);
    });

    it('reads numbers, decimals and booleans by the schema', () => {
      const chargingSchedule = { chargingRateUnit: 'A', chargingSchedulePeriod: [{ startPeriod: 0, limit: 8.1 }] };
      const csChargingProfiles = {
        chargingProfileId: 1,
        stackLevel: 0,
        chargingProfilePurpose: 'TxDefaultProfile',
        chargingProfileKind: 'Relative',
        chargingSchedule,
      };
      const profile = read(
        request('1.6', 'SetChargingProfile', { connectorId: 1, csChargingProfiles }, 'csms'),
      ).payload;
      expect(JSON.parse(JSON.stringify(profile))).to.deep.equal({ connectorId: 1, csChargingProfiles });
      const known = { configurationKey: [{ key: 'a', readonly: true, value: '1' }], unknownKey: ['b', 'c'] };
      const answer = writeResponse('1.6', 'csms', 'GetConfiguration', known, { relatesTo: 'x' });
      expect(JSON.parse(JSON.stringify(read(answer).payload))).to.deep.equal(known);
    });

    it("keeps the attributes of 1.5's meter values", () => {
      const value = [{ value: '12', unit: 'Wh', measurand: 'Energy.Active.Import.Register' }, { value: '3' }];
      const payload = { connectorId: 1, values: [{ timestamp: START.timestamp, value }] };
      const text = request('1.5', 'MeterValues', payload);
      expect(text).to.contain('<o:value unit="Wh" measurand="Energy.Active.Import.Register">12</o:value>');
      expect(breaches(text)).to.deep.equal([]);
      expect(JSON.parse(JSON.stringify(read(text).payload))).to.deep.equal(payload);
    });

    it('writes the subcode of a fault in the namespace that the version gives it', () => {
      const fault = { code: 'Receiver', subcode: 'NotSupported', reason: 'no' } as const;
      const namespaces = {
        '1.2': 'urn://Ocpp/2010/08/',
        '1.5': 'urn://Ocpp/2012/02/',
        '1.6': 'urn://Ocpp/Cs/2015/10/',
      };
      for (const [version, namespace] of Object.entries(namespaces))
        expect(writeFault(version as '1.2', 'csms', fault, {}), version).to.contain(
          `<s:Value xmlns:f="${namespace}">f:NotSupported</s:Value>`,
        );
    });

    it('tells a fault by the local names of its codes', () => {
      const fault = { code: 'Sender', subcode: 'IdentityMismatch', reason: 'not <me>' } as const;
      const envelope = readEnvelope(writeFault('1.5', 'station', fault, { relatesTo: 'urn:uuid:1' }));
      expect(envelope).to.deep.include({ kind: 'fault', ...fault });
      expect(envelope.head?.relatesTo).to.equal('urn:uuid:1');
    });
  });

  describe('the judge of the body', () => {
    it('tells what is missing, in the middle and at the end', () => {
      const { idTag: _, ...without } = START;
      expect(breaches(request('1.6', 'StartTransaction', without))).to.deep.equal([
        ['idTag', 'required', 'present', 'absent'],
      ]);
      const { meterStart: __, ...cut } = START;
      expect(breaches(request('1.6', 'StartTransaction', cut))).to.deep.equal([
        ['meterStart', 'required', 'present', 'absent'],
      ]);
    });

    it('tells the wrong order, a repeated and an unknown element apart', () => {
      const text = request('1.6', 'StartTransaction', START);
      const idTag = '<o:idTag>00123</o:idTag>';
      expect(breaches(text.replace(idTag, '').replace('</o:startT', `${idTag}</o:startT`))[0]).to.deep.equal([
        'timestamp',
        'other',
        'in the order of the schema: here idTag',
        '"2026-01-01T00:00:00Z"',
      ]);
      expect(breaches(text.replace(idTag, `${idTag}${idTag}`))[0]).to.deep.equal([
        'idTag[1]',
        'items',
        'once',
        '"00123"',
      ]);
      expect(breaches(request('1.6', 'StartTransaction', { ...START, vendor: 'x' }))[0]).to.deep.equal([
        'vendor',
        'additional',
        'no element of this name',
        '"x"',
      ]);
    });

    it('names the place in a list of one, and what a message without fields holds', () => {
      const text = request('1.6', 'MeterValues', {
        connectorId: 1,
        meterValue: [{ timestamp: '2026-01-01T00:00:00Z', sampledValue: [{ value: '1', unit: 'mWh' }] }],
      });
      expect(breaches(text)).to.have.nested.property('[0][0]', 'meterValue[0].sampledValue[0].unit');
      const full = request('1.6', 'Heartbeat', {}).replace(
        /<o:heartbeatRequest\/>/u,
        '<o:heartbeatRequest><o:at>1</o:at></o:heartbeatRequest>',
      );
      expect(breaches(full)).to.deep.equal([['at', 'additional', 'no element of this name', '"1"']]);
    });

    it('tells a wrong type, a value out of an enumeration and a text that is too long', () => {
      expect(breaches(request('1.6', 'StartTransaction', { ...START, meterStart: 'much' }))).to.deep.equal([
        ['meterStart', 'type', 'a value of the type int', '"much"'],
      ]);
      expect(breaches(request('1.6', 'StartTransaction', { ...START, idTag: 'x'.repeat(21) }))).to.deep.equal([
        ['idTag', 'length', 'at most 20 characters', `"${'x'.repeat(21)}"`],
      ]);
      const [[path, rule]] = breaches(request('1.6', 'DiagnosticsStatusNotification', { status: 'Odd' })) as [string[]];
      expect([path, rule]).to.deep.equal(['status', 'enum']);
    });

    it('names an attribute and the place in the document', () => {
      const value = [{ value: '1' }, { value: '2', unit: 'Q' }];
      const text = request('1.5', 'MeterValues', { connectorId: 1, values: [{ timestamp: START.timestamp, value }] });
      const [breach] = read(text.replace('<o:values>', '\n<o:values>')).breaches;
      expect(breach).to.include({
        line: 2,
        xpath: '/Envelope/Body/meterValuesRequest/values[0]/value[1]/@unit',
        rule: 'enum',
        received: '"Q"',
      });
    });

    it('finds the element although the prefix is declared on it alone', () => {
      const text = request('1.6', 'StartTransaction', START).replace(
        '<o:meterStart>0</o:meterStart>',
        '<q:meterStart xmlns:q="urn://Ocpp/Cs/2015/10/">x</q:meterStart>',
      );
      expect(read(text).breaches).to.have.length(1);
    });
  });

  describe('hostile text', () => {
    const problem = (text: string): string => {
      const envelope = readEnvelope(text);
      return envelope.kind === 'malformed' ? `${envelope.problem.code}: ${envelope.problem.received}` : envelope.kind;
    };

    it('refuses a document type in whatever place and encoding, and expands nothing', () => {
      const bomb = `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(1000)}"><!ENTITY z "${'&x;'.repeat(1000)}">]><a>&z;</a>`;
      expect(problem(bomb)).to.equal('not-soap: a DOCTYPE');
      expect(problem(`<?xml version="1.0"?><!-- a --> ${bomb}`)).to.equal('not-soap: a DOCTYPE');
      expect(problem(`<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>`)).to.equal('not-soap: a DOCTYPE');
      expect(problem(`\uFEFF<!DOCTYPE a><a/>`)).to.equal('not-soap: a DOCTYPE');
      expect(problem(`<!--${' '.repeat(70_000)}--><!DOCTYPE a><a/>`)).to.equal('not-soap: a DOCTYPE');
    });

    it('reads a prolog of many parts in good time', () => {
      const many = '<?a?> <!-- b -->'.repeat(20_000);
      expect(problem(`${many}<!DOCTYPE a><a/>`)).to.equal('not-soap: a DOCTYPE');
      expect(problem(`${many}<a/>`)).to.match(/^not-soap: /u);
      expect(problem('<!--'.repeat(20_000))).to.match(/^not-xml: /u);
    });

    it('names what is not XML, with line and column', () => {
      expect(problem('<a>\n<b></a>')).to.match(/^not-xml: Opening and ending tag mismatch.+line 2, column/u);
      expect(problem('')).to.match(/^not-xml: an empty body/u);
      expect(problem('<a/><b/>')).to.match(/^not-xml: Extra content/u);
      expect(problem('\u0000\u0001')).to.match(/^not-xml: /u);
    });

    it('bounds depth and size', () => {
      expect(problem('<a>'.repeat(100_000))).to.match(/^not-xml: Excessive depth/u);
      expect(problem(`<a b="${'c'.repeat(1_100_000)}"/>`)).to.equal('too-large: 1100009 bytes');
    });

    it('names the envelope of SOAP 1.1, a strange body and an unknown operation', () => {
      expect(problem('<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"/>')).to.equal(
        'not-soap: an envelope of SOAP 1.1',
      );
      const text = request('1.6', 'Heartbeat', {});
      expect(problem(text.replace('<o:heartbeatRequest/>', ''))).to.equal('bad-body: 0 elements');
      expect(problem(text.replace('<o:heartbeatRequest/>', '<o:heartbeatRequest/>'.repeat(2)))).to.equal(
        'bad-body: 2 elements',
      );
      const unknown = readEnvelope(request('1.6', 'Dance', {}));
      expect(unknown).to.include({ kind: 'malformed', unknownOperation: 'Dance' });
      expect(problem(text.replace('o:heartbeatRequest', 'heartbeatRequest'))).to.match(
        /^bad-body: .+ in the namespace ""$/u,
      );
    });

    it('keeps members called like those of every object apart from them', () => {
      const envelope = read(
        request('1.6', 'Heartbeat', {}).replace(
          '<o:heartbeatRequest/>',
          '<o:heartbeatRequest><o:__proto__>1</o:__proto__></o:heartbeatRequest>',
        ),
      );
      expect(Object.keys(envelope.payload as object)).to.deep.equal(['__proto__']);
      expect(({} as Record<string, unknown>)['1']).to.equal(undefined);
    });
  });
});
