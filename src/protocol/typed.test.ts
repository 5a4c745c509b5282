import { expect } from 'chai';
import { protocolOf } from './index.ts';
import type { Action, Request, Response, Side, TypedVersion } from './index.ts';

/** Fails to compile unless the two types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

function example<V extends TypedVersion, S extends Side, A extends Action<V, S>>(
  version: V,
  side: S,
  action: A,
  request: Request<V, S, A>,
  response: Response<V, S, A>,
): readonly unknown[] {
  const protocol = protocolOf(version);
  expect(protocol.maySend(side === 'fromStation' ? 'station' : 'csms', action), action).to.equal(true);
  return [...protocol.validate(action, 'request', request), ...protocol.validate(action, 'response', response)];
}

describe('the message types', () => {
  it('follow from version, side and action, and agree with the schemas', () => {
    const now = '2024-05-06T07:08:09Z';
    const boot = { chargePointVendor: 'V', chargePointModel: 'M' };
    const booted = { status: 'Accepted', currentTime: now, interval: 60 } as const;
    expect(example('1.6', 'fromStation', 'BootNotification', boot, booted)).to.deep.equal([]);
    expect(example('1.6', 'fromCsms', 'Reset', { type: 'Hard' }, { status: 'Accepted' })).to.deep.equal([]);
    expect(example('1.6', 'fromStation', 'DataTransfer', { vendorId: 'v' }, { status: 'Rejected' })).to.deep.equal([]);
    expect(example('1.6', 'fromCsms', 'DataTransfer', { vendorId: 'v' }, { status: 'Rejected' })).to.deep.equal([]);
    expect(example('2.0.1', 'fromStation', 'Heartbeat', {}, { currentTime: now })).to.deep.equal([]);
    expect(example('2.0.1', 'fromCsms', 'Reset', { type: 'OnIdle' }, { status: 'Scheduled' })).to.deep.equal([]);
  });

  it('have literal unions for enumerations', () => {
    const same: Same<Request<'1.6', 'fromCsms', 'Reset'>['type'], 'Hard' | 'Soft'> = true;
    const kinds: Same<Request<'2.0.1', 'fromCsms', 'Reset'>['type'], 'Immediate' | 'OnIdle'> = true;
    expect([same, kinds]).to.deep.equal([true, true]);
  });

  it('give each side its own actions', () => {
    const station: Same<Extract<Action<'1.6', 'fromStation'>, 'Reset' | 'DataTransfer'>, 'DataTransfer'> = true;
    const csms: Same<Extract<Action<'1.6', 'fromCsms'>, 'Heartbeat' | 'DataTransfer'>, 'DataTransfer'> = true;
    expect([station, csms]).to.deep.equal([true, true]);
  });
});
