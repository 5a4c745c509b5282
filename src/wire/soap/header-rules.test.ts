import { expect } from 'chai';
import { requestHeadBreaches, responseHeadBreaches } from './header-rules.ts';
import { namespaceOf } from './services.ts';
import type { Service, SoapVersion } from './services.ts';
import type { SoapHead } from './head.ts';

type Breaches = ReturnType<typeof requestHeadBreaches>;

const inShort = (breaches: Breaches): string[] =>
  breaches.map(({ level, block, clause }) => `${level} ${block}: ${clause}`);

const request = (version: SoapVersion, head: Partial<SoapHead>, service: Service = 'Cs'): string[] =>
  inShort(
    requestHeadBreaches({ notUnderstood: [], ...head }, { version, service, action: 'Heartbeat', identity: 'CP001' }),
  );
const response = (version: SoapVersion, head: Partial<SoapHead>): string[] =>
  inShort(responseHeadBreaches({ notUnderstood: [], ...head }, { version, action: 'Heartbeat', messageId: 'urn:1' }));
const bare = { chargeBoxIdentity: 'CP001', action: '/Heartbeat' };

describe('the rules for header blocks', () => {
  it('are all of OCPP-S in 1.6', () => {
    expect(request('1.6', {})).to.deep.equal([
      'must chargeBoxIdentity: OCPP-S 1.6 §3.3',
      'must wsa:Action: OCPP-S 1.6 §3.4',
      'must wsa:From: OCPP-S 1.6 §3.7',
      'must wsa:MessageID: OCPP-S 1.6 §3.5',
      'must wsa:ReplyTo: OCPP-S 1.6 §3.8',
      'must wsa:To: OCPP-S 1.6 §3.9',
    ]);
    expect(response('1.6', {})).to.deep.equal([
      'must wsa:RelatesTo: OCPP-S 1.6 §3.6',
      'must wsa:Action: OCPP-S 1.6 §3.4',
    ]);
  });

  for (const version of ['1.5', '1.2'] as const)
    it(`are the identity and the WSDL in ${version}, with an address advised for charge points`, () => {
      expect(request(version, {})).to.deep.equal([
        `must chargeBoxIdentity: ${version} §8.1`,
        `should wsa:Action: ${version} §8.8`,
        `should wsa:From: ${version} §8.3`,
      ]);
      expect(request(version, bare, 'Cp')).to.deep.equal([]);
      expect(request(version, { ...bare, action: 'Heartbeat' }, 'Cp')).to.deep.equal([
        `must wsa:Action: ${version} §8.8`,
      ]);
      const identityNamespace = namespaceOf(version, 'Cs');
      expect(request(version, { ...bare, identityNamespace }, 'Cp')).to.deep.equal([
        `must namespace of chargeBoxIdentity: ${version} §8.8`,
      ]);
      expect(request(version, { ...bare, relatesTo: 'urn:0' }, 'Cp')).to.deep.equal([
        `should wsa:RelatesTo: ${version} §8.8`,
      ]);
      expect(request(version, { ...bare, notUnderstood: ['x:y'] }, 'Cp')).to.deep.equal([`must x:y: ${version} §8`]);
    });

  it('are of the WSDL for answers before 1.6, as far as it gives an action', () => {
    expect(response('1.5', {})).to.deep.equal(['should wsa:Action: 1.5 §8.8']);
    expect(response('1.5', { action: '/Heartbeat', relatesTo: 'urn:2' })).to.deep.equal([
      'should wsa:RelatesTo: 1.5 §8.8',
      'must wsa:Action: 1.5 §8.8',
    ]);
    expect(response('1.2', {})).to.deep.equal([]);
    expect(response('1.2', { action: 'urn://Ocpp/Cs/2010/08/CentralSystemService/HeartbeatResponse' })).to.deep.equal(
      [],
    );
    expect(response('1.2', { action: '/Heartbeat' })).to.deep.equal(['should wsa:Action: 1.2 §8.8']);
  });
});
