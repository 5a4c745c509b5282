import { expect } from 'chai';
import { Rig } from './test-rig.ts';

const ACCEPTED = { status: 'Accepted' };
const REJECTED = { status: 'Rejected' };
const UNKNOWN = { status: 'Unknown' };

interface Over {
  readonly connectorId?: number;
  readonly id?: number;
  readonly limit?: number;
  readonly schedule?: object;
  readonly [field: string]: unknown;
}

/** A TxDefaultProfile of 6 A for connector 1, unless told otherwise. */
function request({ connectorId = 1, id = 1, limit = 6, schedule = {}, ...over }: Over = {}): object {
  return { connectorId, csChargingProfiles: profileOf({ id, limit, schedule, ...over }) };
}

function profileOf({ id = 1, limit = 6, schedule = {}, ...over }: Over = {}): object {
  return {
    chargingProfileId: id,
    stackLevel: 0,
    chargingProfilePurpose: 'TxDefaultProfile',
    chargingProfileKind: 'Relative',
    ...over,
    chargingSchedule: {
      chargingRateUnit: 'A',
      chargingSchedulePeriod: [{ startPeriod: 0, limit }],
      ...schedule,
    },
  };
}

const TX = { chargingProfilePurpose: 'TxProfile' };
const MAXIMUM = { connectorId: 0, chargingProfilePurpose: 'ChargePointMaxProfile' };

function set(rig: Rig, over: Over = {}): Promise<unknown> {
  return rig.asks('SetChargingProfile', request(over));
}

/** The limit of a connector at this moment, as the composite schedule tells it. */
async function limit(rig: Rig, connectorId = 1): Promise<unknown> {
  const answer = await rig.asks('GetCompositeSchedule', { connectorId, duration: 60 });
  const { chargingSchedule } = answer as { chargingSchedule?: { chargingSchedulePeriod: { limit: number }[] } };
  return chargingSchedule?.chargingSchedulePeriod[0]?.limit;
}

async function powerOf(rig: Rig, measurand: string): Promise<unknown> {
  await rig.asks('ChangeConfiguration', { key: 'MeterValuesSampledData', value: measurand });
  await rig.asks('TriggerMessage', { requestedMessage: 'MeterValues', connectorId: 1 });
  const { meterValue } = rig.last('MeterValues') as { meterValue: { sampledValue: { value: string }[] }[] };
  return meterValue[0]?.sampledValue.map(({ value }) => Number(value));
}

async function inRig(scenario: (rig: Rig) => Promise<void>, options: object = {}): Promise<void> {
  const rig = new Rig(options);
  await rig.run(() => scenario(rig));
}

describe('reference charge point: smart charging', () => {
  it('is not supported without the feature profile, and a remote start brings its profile in vain', () =>
    inRig(
      async (rig) => {
        expect(await set(rig)).to.equal('NotSupported');
        expect(await rig.asks('ClearChargingProfile')).to.equal('NotSupported');
        expect(await rig.asks('GetCompositeSchedule', { connectorId: 1, duration: 1 })).to.equal('NotSupported');
        const chargingProfile = profileOf();
        const start = { connectorId: 1, idTag: 'TAG', chargingProfile };
        expect(await rig.asks('RemoteStartTransaction', start)).to.deep.equal(ACCEPTED);
      },
      { profiles: ['Core'] },
    ));

  it('puts each purpose where it belongs', () =>
    inRig(async (rig) => {
      expect(await set(rig, MAXIMUM)).to.deep.equal(ACCEPTED);
      expect(await set(rig, { ...MAXIMUM, connectorId: 1 })).to.deep.equal(REJECTED);
      expect(await set(rig, { connectorId: 0 })).to.deep.equal(ACCEPTED);
      expect(await set(rig)).to.deep.equal(ACCEPTED);
      expect(await set(rig, { connectorId: 9 })).to.equal('PropertyConstraintViolation');
      expect(await set(rig, { connectorId: -1 })).to.equal('PropertyConstraintViolation');
      expect(await set(rig, { transactionId: 1 })).to.deep.equal(REJECTED);
    }));

  it('takes a TxProfile for the running transaction only', () =>
    inRig(async (rig) => {
      expect(await set(rig, TX)).to.deep.equal(REJECTED);
      await rig.charging();
      expect(await set(rig, { ...TX, transactionId: 1 })).to.deep.equal(ACCEPTED);
      expect(await set(rig, TX)).to.deep.equal(ACCEPTED);
      expect(await set(rig, { ...TX, transactionId: 2 })).to.deep.equal(REJECTED);
      expect(await set(rig, { ...TX, connectorId: 2, transactionId: 1 })).to.deep.equal(REJECTED);
      expect(await set(rig, { ...TX, connectorId: 0, transactionId: 1 })).to.deep.equal(REJECTED);
      expect(await limit(rig)).to.equal(6);
      await rig.present();
      expect(await limit(rig)).to.equal(16);
      expect(await rig.asks('ClearChargingProfile', { id: 1 })).to.deep.equal(UNKNOWN);
    }));

  it('rejects what it cannot follow', () =>
    inRig(
      async (rig) => {
        const periods = (...starts: number[]): object => ({
          chargingSchedulePeriod: starts.map((startPeriod) => ({ startPeriod, limit: 6 })),
        });
        for (const over of [
          { stackLevel: 3 },
          { schedule: { chargingRateUnit: 'W' } },
          { schedule: periods(5) },
          { schedule: periods(0, 20, 10) },
          { schedule: periods(0, 1, 2, 3) },
          { schedule: { duration: 0 } },
          { limit: -1 },
          { chargingProfileKind: 'Recurring' },
          { schedule: { chargingSchedulePeriod: [{ startPeriod: 0, limit: 6, numberPhases: 4 }] } },
        ])
          expect(await set(rig, over), JSON.stringify(over)).to.deep.equal(REJECTED);
        expect(await set(rig, { stackLevel: 2, schedule: periods(0, 1, 2) })).to.deep.equal(ACCEPTED);
      },
      {
        settings: {
          ChargeProfileMaxStackLevel: '2',
          ChargingScheduleMaxPeriods: '3',
          ChargingScheduleAllowedChargingRateUnit: 'Current',
        },
      },
    ));

  it('replaces a profile of the same id, or of the same purpose and level at the same connector', () =>
    inRig(
      async (rig) => {
        await set(rig, { id: 1, limit: 6 });
        await set(rig, { id: 2, limit: 7 });
        expect(await limit(rig)).to.equal(7);
        expect(await rig.asks('ClearChargingProfile', { id: 1 })).to.deep.equal(UNKNOWN);
        await set(rig, { id: 2, limit: 8, stackLevel: 1 });
        expect(await limit(rig)).to.equal(8);
        expect(await set(rig, { id: 3, connectorId: 2 })).to.deep.equal(ACCEPTED);
        // There is room for two.
        expect(await set(rig, { id: 4, stackLevel: 0 })).to.deep.equal(REJECTED);
        expect(await set(rig, { id: 4, stackLevel: 1, limit: 9 })).to.deep.equal(ACCEPTED);
        expect(await limit(rig)).to.equal(9);
      },
      { settings: { MaxChargingProfilesInstalled: '2' } },
    ));

  it('lets the default profile of a connector take the place of that of all, for this connector', () =>
    inRig(async (rig) => {
      await set(rig, { id: 1, connectorId: 0, limit: 6 });
      await set(rig, { id: 2, connectorId: 1, limit: 10 });
      expect([await limit(rig, 1), await limit(rig, 2), await limit(rig, 0)]).to.deep.equal([10, 6, 16]);
      await rig.asks('ClearChargingProfile', { connectorId: 1 });
      expect(await limit(rig)).to.equal(6);
    }));

  it('clears by id alone, by all criteria together, or everything', () =>
    inRig(async (rig) => {
      const clear = (criteria: object): Promise<unknown> => rig.asks('ClearChargingProfile', criteria);
      const purpose = 'TxDefaultProfile';
      await set(rig, { id: 1 });
      await set(rig, { id: 2, stackLevel: 1 });
      await set(rig, { id: 3, connectorId: 2, stackLevel: 1 });
      await set(rig, { id: 4, ...MAXIMUM });
      expect(await clear({ id: 1, connectorId: 2 })).to.deep.equal(ACCEPTED);
      expect(await clear({ id: 1 })).to.deep.equal(UNKNOWN);
      expect(await clear({ connectorId: 2, stackLevel: 0 })).to.deep.equal(UNKNOWN);
      expect(await clear({ chargingProfilePurpose: purpose, stackLevel: 1, connectorId: 1 })).to.deep.equal(ACCEPTED);
      expect(await clear({ id: 3 })).to.deep.equal(ACCEPTED);
      expect(await clear({})).to.deep.equal(ACCEPTED);
      expect(await clear({})).to.deep.equal(UNKNOWN);
    }));

  it('tells a composite schedule in the unit that is asked for, and none of what is not there', () =>
    inRig(async (rig) => {
      await set(rig, { schedule: { duration: 100 } });
      const answer = await rig.asks('GetCompositeSchedule', { connectorId: 1, duration: 300, chargingRateUnit: 'W' });
      expect(answer).to.deep.include({ status: 'Accepted', connectorId: 1 });
      expect(answer).to.have.property('scheduleStart').that.matches(/Z$/);
      expect(answer)
        .to.have.property('chargingSchedule')
        .that.deep.equals({
          duration: 300,
          chargingRateUnit: 'W',
          chargingSchedulePeriod: [
            { startPeriod: 0, limit: 4140, numberPhases: 3 },
            { startPeriod: 100, limit: 11_040, numberPhases: 3 },
          ],
        });
      expect(await rig.asks('GetCompositeSchedule', { connectorId: 9, duration: 300 })).to.deep.equal(REJECTED);
    }));

  it('rejects a unit that it does not know', () =>
    inRig(
      async (rig) => {
        const asked = { connectorId: 1, duration: 60, chargingRateUnit: 'A' };
        expect(await rig.asks('GetCompositeSchedule', asked)).to.deep.equal(REJECTED);
        expect(await limit(rig)).to.equal(11_040);
      },
      { settings: { ChargingScheduleAllowedChargingRateUnit: 'Power' } },
    ));

  it('charges as the profiles say, and the meter shows it', () =>
    inRig(async (rig) => {
      await rig.charging();
      expect(await powerOf(rig, 'Power.Active.Import')).to.deep.equal([11_040]);
      await set(rig, { schedule: { chargingSchedulePeriod: [{ startPeriod: 0, limit: 10, numberPhases: 1 }] } });
      expect(await powerOf(rig, 'Current.Import')).to.deep.equal([10, 0, 0]);
      expect(await powerOf(rig, 'Power.Offered')).to.deep.equal([2300]);
      const before = (await powerOf(rig, 'Energy.Active.Import.Register')) as number[];
      await rig.seconds(3600);
      const after = (await powerOf(rig, 'Energy.Active.Import.Register')) as number[];
      expect((after[0] ?? 0) - (before[0] ?? 0)).to.be.within(2299, 2303);
    }));

  it('suspends at a limit of 0, and goes on with the same transaction', () =>
    inRig(async (rig) => {
      await rig.charging();
      const chargingSchedulePeriod = [{ startPeriod: 0, limit: 0 }, { startPeriod: 60, limit: 6 }]; // prettier-ignore
      await set(rig, { ...TX, schedule: { startSchedule: new Date(rig.clock.now()).toISOString(), chargingSchedulePeriod }, chargingProfileKind: 'Absolute' }); // prettier-ignore
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 SuspendedEVSE']);
      await rig.seconds(59);
      expect(rig.lines().filter((line) => line.includes('Status'))).to.deep.equal(['StatusNotification 1 Charging']);
      expect(rig.all('StopTransaction')).to.deep.equal([]);
    }));

  it('shares the maximum of the charge point among the connectors that charge', () =>
    inRig(async (rig) => {
      await set(rig, { ...MAXIMUM, limit: 20 });
      await rig.charging(1);
      expect(await powerOf(rig, 'Current.Offered')).to.deep.equal([16]);
      await rig.charging(2, 'OTHER');
      expect(await powerOf(rig, 'Current.Offered')).to.deep.equal([10]);
      await rig.present('OTHER', 2);
      expect(await powerOf(rig, 'Current.Offered')).to.deep.equal([16]);
    }));

  it('starts remotely with a TxProfile that names no transaction, and with no other', () =>
    inRig(async (rig) => {
      const start = (over: Over): Promise<unknown> =>
        rig.asks('RemoteStartTransaction', { connectorId: 1, idTag: 'TAG', chargingProfile: profileOf(over) });
      await rig.plugIn();
      expect(await start({})).to.deep.equal(REJECTED);
      expect(await start({ ...TX, transactionId: 1 })).to.deep.equal(REJECTED);
      expect(await start({ ...TX, stackLevel: 9 })).to.deep.equal(REJECTED);
      expect(rig.all('StartTransaction')).to.deep.equal([]);
      expect(await start({ ...TX, limit: 7 })).to.deep.equal(ACCEPTED);
      expect(await limit(rig)).to.equal(7);
      expect(await set(rig, { ...TX, id: 2, transactionId: 1, limit: 8 })).to.deep.equal(ACCEPTED);
      expect(await limit(rig)).to.equal(8);
      expect(await rig.asks('ClearChargingProfile', { id: 1 })).to.deep.equal(UNKNOWN);
    }));

  it('keeps its profiles when it restarts, except those of the transactions that end so', () =>
    inRig(async (rig) => {
      await set(rig, { id: 1, limit: 9 });
      await rig.charging();
      await set(rig, { ...TX, id: 2 });
      await rig.asks('Reset', { type: 'Hard' });
      await rig.seconds(30);
      expect(await limit(rig)).to.equal(9);
      expect(await rig.asks('ClearChargingProfile', { id: 2 })).to.deep.equal(UNKNOWN);
    }));
});
