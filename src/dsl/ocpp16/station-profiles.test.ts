import { expect } from 'chai';
import type { CallOutcome } from '../../session/session.ts';
import { StationProfiles16 } from './station-profiles.ts';

/** A charge point that says this to ClearChargingProfile; what it is told is taken down. */
function clearing(profiles: StationProfiles16, status: string | undefined) {
  const told: unknown[] = [];
  const tell = (action: string, payload: Readonly<Record<string, unknown>>): Promise<CallOutcome | undefined> => {
    told.push([action, payload]);
    if (status !== undefined) profiles.told(action, payload, status);
    return Promise.resolve(undefined);
  };
  return { told, tell };
}

const ALL = ['ClearChargingProfile', {}];

describe('charging profiles of a charge point under test', () => {
  let profiles: StationProfiles16;
  beforeEach(() => {
    profiles = new StationProfiles16();
  });

  it('are cleared once before the first case, whatever the charge point says', async () => {
    for (const status of ['Unknown', undefined]) {
      const fresh = new StationProfiles16();
      const { told, tell } = clearing(fresh, status);
      await fresh.clearUnknown(tell);
      await fresh.clearUnknown(tell);
      expect(told).to.deep.equal([ALL]);
    }
  });

  it('are cleared after a case that has set some, alone or with a remote start', async () => {
    for (const [action, request] of [
      ['SetChargingProfile', { connectorId: 1 }],
      ['RemoteStartTransaction', { idTag: 'TAG', chargingProfile: {} }],
    ] as const) {
      profiles.told(action, request, 'Accepted');
      expect(profiles.set).to.equal(true);
      const { told, tell } = clearing(profiles, 'Accepted');
      expect(await profiles.clear(tell)).to.deep.equal([]);
      expect(told).to.deep.equal([ALL]);
      expect(profiles.set).to.equal(false);
    }
  });

  it('are left alone where there are none', async () => {
    profiles.told('SetChargingProfile', { connectorId: 1 }, 'Rejected');
    profiles.told('RemoteStartTransaction', { idTag: 'TAG' }, 'Accepted');
    const { told, tell } = clearing(profiles, 'Accepted');
    await profiles.clear(tell);
    expect(told).to.deep.equal([]);
  });

  it('are not gone when only some were cleared', () => {
    profiles.told('SetChargingProfile', { connectorId: 1 }, 'Accepted');
    profiles.told('ClearChargingProfile', { id: 1 }, 'Accepted');
    expect(profiles.set).to.equal(true);
    profiles.told('ClearChargingProfile', {}, 'Unknown');
    expect(profiles.set).to.equal(false);
  });

  it('are told of once when they cannot be cleared', async () => {
    profiles.told('SetChargingProfile', { connectorId: 1 }, 'Accepted');
    const { tell } = clearing(profiles, undefined);
    expect(await profiles.clear(tell)).to.deep.equal(['the charging profiles could not be cleared']);
    expect(await profiles.clear(tell)).to.deep.equal([]);
  });
});
