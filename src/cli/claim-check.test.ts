import { expect } from 'chai';
import { defaultPics } from '../pics/index.ts';
import type { Role } from '../protocol/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import { ClaimCheck } from './claim-check.ts';

const KEY = 'TC_001_CS@1.6J';

describe('the claims of the PICS', () => {
  let frame = 0;
  beforeEach(() => {
    frame = 0;
  });

  /** A frame of a case; who sends it is up to `direction`. */
  function seen(direction: 'sent' | 'received', message: readonly unknown[], key = KEY): TraceEvent {
    const [type, messageId, action] = message as [number, string, string];
    const text = JSON.stringify(message);
    const kind = type === 2 ? 'call' : type === 3 ? 'result' : 'error';
    const named = kind === 'call' ? { action } : {};
    return {
      ...{ at: 0, case: key, type: 'frame', index: frame++, direction, messageType: kind },
      ...{ messageId, ...named, text, length: text.length },
    };
  }
  const asks = (action: string, payload: object, answer: readonly unknown[]): TraceEvent[] => {
    const id = `m${frame}`;
    return [seen('sent', [2, id, action, payload]), seen('received', [answer[0], id, ...answer.slice(1)])];
  };
  const keys = (...told: object[]): TraceEvent[] => asks('GetConfiguration', {}, [3, { configurationKey: told }]);
  const key = (name: string, value: string, readonly = true): object => ({ key: name, value, readonly });

  function contradictions(
    claims: Record<string, boolean>,
    events: readonly TraceEvent[],
    role: Role = 'station',
  ): string[] {
    const check = new ClaimCheck(role, { ...defaultPics('1.6', role), ...claims });
    for (const event of events) check.take(event);
    return check.remarks.map(
      ({ feature, claimed, said }) => `${claimed ? 'claimed' : 'not claimed'}: ${feature}, ${said}`,
    );
  }

  it('are held against SupportedFeatureProfiles, both ways', () => {
    const events = keys(key('SupportedFeatureProfiles', 'Core, reservation'));
    expect(contradictions({ SmartCharging: true }, events)).to.deep.equal([
      'not claimed: Reservation, lists it in SupportedFeatureProfiles',
      'claimed: SmartCharging, does not list it in SupportedFeatureProfiles',
    ]);
    expect(contradictions({ Reservation: true }, events)).to.deep.equal([]);
  });

  it('are not held against a list that is empty', () =>
    expect(contradictions({}, keys(key('SupportedFeatureProfiles', '')))).to.deep.equal([]));

  it('are held against keys that stand or fall with a feature', () => {
    expect(contradictions({}, keys(key('AuthorizationCacheEnabled', 'true', false)))).to.deep.equal([
      'not claimed: AuthorizationCache, tells AuthorizationCacheEnabled=true',
    ]);
    const unknown = asks('GetConfiguration', { key: ['AuthorizationCacheEnabled'] }, [
      3,
      { unknownKey: ['AuthorizationCacheEnabled'] },
    ]);
    expect(contradictions({ AuthorizationCache: true }, unknown)).to.deep.equal([
      'claimed: AuthorizationCache, does not know the key AuthorizationCacheEnabled',
    ]);
    expect(contradictions({ AuthorizationCache: false }, unknown)).to.deep.equal([]);
  });

  it('are not held against keys of a profile that is not claimed at all', () => {
    const events = keys(key('MaxChargingProfilesInstalled', '10'));
    expect(contradictions({}, events)).to.deep.equal([]);
    expect(contradictions({ SmartCharging: true }, events)).to.deep.equal([
      'not claimed: ThreeChargingProfiles, tells MaxChargingProfilesInstalled=10 (read-only)',
    ]);
  });

  it('are not denied by a key that is missing from the list of all keys', () =>
    expect(contradictions({ AuthorizationCache: true }, keys(key('HeartbeatInterval', '60')))).to.deep.equal([]));

  it('are denied by a message that is refused as unknown or unsupported, once for all its refusals', () => {
    const refused = asks('ReserveNow', {}, [4, 'NotImplemented', '', {}]);
    const again = asks('CancelReservation', {}, [4, 'NotSupported', '', {}]);
    expect(contradictions({ Reservation: true }, [...refused, ...again])).to.deep.equal([
      'claimed: Reservation, answered ReserveNow with NotImplemented',
    ]);
    expect(contradictions({ Reservation: false }, refused)).to.deep.equal([]);
  });

  it('are not denied by the refusal of a message that nobody may send to it', () =>
    expect(contradictions({}, asks('Authorize', {}, [4, 'NotSupported', '', {}]))).to.deep.equal([]));

  it('are not denied by another error, nor by a refusal of what is answered at other times', () => {
    const error = asks('ReserveNow', {}, [4, 'InternalError', '', {}]);
    const refused = asks('ReserveNow', {}, [4, 'NotSupported', '', {}]);
    const answered = asks('ReserveNow', {}, [3, { status: 'Accepted' }]);
    expect(contradictions({ Reservation: true }, error)).to.deep.equal([]);
    expect(contradictions({ Reservation: true }, [...refused, ...answered])).to.deep.equal([]);
  });

  it('are not denied by a local list that is switched off, nor by the unsigned update where the signed one is in force', () => {
    const list = asks('SendLocalList', {}, [4, 'NotSupported', '', {}]);
    expect(contradictions({ LocalAuthListManagement: true }, list)).to.deep.equal([]);
    const update = asks('UpdateFirmware', {}, [4, 'NotSupported', '', {}]);
    expect(contradictions({ FirmwareManagement: true, Security: true }, update)).to.deep.equal([]);
    expect(contradictions({ FirmwareManagement: true }, update)).to.have.length(1);
  });

  it('of a CSMS are held against what it sends and what it refuses', () => {
    const sent = [seen('received', [2, 'a', 'SendLocalList', {}])];
    expect(contradictions({}, sent, 'csms')).to.deep.equal([
      'not claimed: LocalAuthListManagement, sent SendLocalList',
    ]);
    const refused = asks('FirmwareStatusNotification', { status: 'Idle' }, [4, 'NotImplemented', '', {}]);
    expect(contradictions({ FirmwareManagement: true }, refused, 'csms')).to.deep.equal([
      'claimed: FirmwareManagement, answered FirmwareStatusNotification with NotImplemented',
    ]);
  });

  it('are told once, with the first frame', () => {
    const check = new ClaimCheck('station', defaultPics('1.6', 'station'));
    const events = [
      ...keys(key('SupportedFeatureProfiles', 'Core,Reservation')),
      ...keys(key('SupportedFeatureProfiles', 'Core,Reservation')),
    ];
    for (const event of events) check.take(event);
    expect(check.remarks).to.have.length(1);
    expect(check.remarks[0]).to.include({ case: KEY, frame: 1 });
  });

  it('say nothing of frames that are no JSON, nor of other versions', () => {
    const [asked, answered] = keys(key('SupportedFeatureProfiles', 'Core,Reservation')) as [TraceEvent, TraceEvent];
    expect(contradictions({}, [asked, { ...answered, text: '[3,' } as TraceEvent])).to.deep.equal([]);
    expect(
      contradictions(
        {},
        [asked, answered].map((event) => ({ ...event, case: 'TC_B_01_CS@2.0.1J' })),
      ),
    ).to.deep.equal([]);
  });
});
