import {
  absent,
  assertLimits,
  assume,
  chargePointMemory,
  during,
  expect,
  instantOf,
  limitProblem,
  present,
  type ChargePointStage,
  type ChargePointState,
  type Configured,
} from '#plugfest/1.6';

/** Seconds from the begin of a schedule, and the limit from then on: in A, or in kW where `<Configured chargingRateUnit>` is W. */
export type Limits = readonly (readonly [startPeriod: number, limit: number])[];

type Stage = Pick<ChargePointStage, 'chargePoint' | 'centralSystem' | 'configurationOf' | 'now'> & {
  readonly configured: Configured;
};

/** What a profile is made of: what is configured, and what the Charge Point can be told. */
type Terms = Pick<Stage, 'configured' | 'configurationOf'>;

/** What is said in the `reading` of every case that looks at a composite schedule. */
export const asLimits =
  'A composite schedule is compared second by second, not period by period: 1.6 §3.13.3 leaves open how it is cut. A change may come a second or two too soon, for startPeriod is a whole number, and late by as much as two clocks may differ and the answer has taken. A lower limit of the Charge Point itself is legal (§5.7) once localLimit says so.';

/** A schedule in the values of the document. `begin` in milliseconds; without it the schedule begins with the transaction. */
function schedule(terms: Terms, limits: Limits, duration: number, begin?: number) {
  const { configured } = terms;
  const { chargingRateUnit, numberPhases } = configured;
  assumeUnit(terms);
  return {
    duration,
    ...(begin === undefined ? {} : { startSchedule: instant(begin) }),
    chargingRateUnit,
    chargingSchedulePeriod: limits.map(([startPeriod, limit]) => ({
      startPeriod,
      limit: inUnit(configured, limit),
      numberPhases,
    })),
  };
}

/** A charging profile in the words of the document. */
interface Described {
  readonly id: number;
  readonly purpose: 'ChargePointMaxProfile' | 'TxDefaultProfile' | 'TxProfile';
  readonly stackLevel: number;
  /** For so many seconds from the begin of the schedule; for ever unless given. */
  readonly valid?: number;
  readonly duration: number;
  readonly limits: Limits;
}

/** A profile whose schedule began at `begin`, in milliseconds. */
export function absolute(terms: Terms, begin: number, described: Described) {
  const { id, purpose, stackLevel, valid, duration, limits } = described;
  return {
    chargingProfileId: id,
    stackLevel,
    chargingProfilePurpose: purpose,
    chargingProfileKind: 'Absolute',
    ...(valid === undefined ? {} : { validFrom: instant(begin), validTo: instant(begin + valid * 1000) }),
    chargingSchedule: schedule(terms, limits, duration, begin),
  } as const;
}

/** Who is told a limit in a unit that it does not know rejects it, and rightly so (1.6 §9.4.2, errata §3.88). */
function assumeUnit({ configured: { chargingRateUnit: unit }, configurationOf }: Terms): void {
  const key = 'ChargingScheduleAllowedChargingRateUnit';
  const told = configurationOf(key) ?? '';
  const quantities = told.split(',').map((item) => item.trim().toLowerCase());
  const [own, other] = unit === 'A' ? ['current', 'power'] : ['power', 'current'];
  const unknown = quantities.includes(other) && !quantities.includes(own);
  const instead = unit === 'A' ? 'W' : 'A';
  assume(!unknown, `${key} is ${told}, and chargingRateUnit is ${unit}; write --value chargingRateUnit=${instead}`);
}

/** Not every Charge Point stacks: one level is enough for 1.6. */
export function assumeStacking(terms: Pick<Terms, 'configurationOf'>): void {
  assumeAtLeast(terms, 'ChargeProfileMaxStackLevel', 1);
}

/** Who has no room for these profiles says so in its configuration, and rejects them rightly (1.6 §9.4). */
function assumeRoom(terms: Pick<Terms, 'configurationOf'>, profiles: readonly Described[]): void {
  assumeAtLeast(terms, 'ChargeProfileMaxStackLevel', Math.max(...profiles.map(({ stackLevel }) => stackLevel)));
  assumeAtLeast(terms, 'MaxChargingProfilesInstalled', profiles.length);
  assumeAtLeast(terms, 'ChargingScheduleMaxPeriods', Math.max(...profiles.map(({ limits }) => limits.length)));
}

/** A key that tells a maximum allows as much as a case needs; one that is not told says nothing against it. */
export function assumeAtLeast({ configurationOf }: Pick<Terms, 'configurationOf'>, key: string, needed: number): void {
  const told = configurationOf(key)?.trim() ?? '';
  const enough = !/^\d{1,9}$/.test(told) || Number(told) >= needed;
  assume(enough, `${key} is ${told}, and this case needs ${needed}: it does not apply to this Charge Point`);
}

/** The limit where a case is about one only, in A or in kW. */
export const LIMIT: Limits = [[0, 6]];

/** The profile that a remote start brings along: it names no transaction (1.6 §5.16.2), and begins with it. */
export function profileOfStart(terms: Terms) {
  const { stackLevel, scheduleDuration } = terms.configured;
  return {
    chargingProfileId: 1,
    stackLevel,
    chargingProfilePurpose: 'TxProfile',
    chargingProfileKind: 'Relative',
    chargingSchedule: schedule(terms, LIMIT, scheduleDuration),
  } as const;
}

/** The present time less the time that two clocks may differ: the schedules of the document have begun then on either clock. */
export function justBegun({ now, configured }: Pick<Stage, 'now' | 'configured'>): number {
  return Date.parse(now()) - configured.maxTimeDeviation * 1000;
}

/** Memory state SetChargingProfile (§2.26), for all profiles of a case: their schedules begin at the same instant. */
export function profilesSet(
  profiles: readonly Described[],
  before?: ChargePointState<undefined>,
): ChargePointState<undefined> {
  return chargePointMemory<undefined>('SetChargingProfile', {
    ...(before === undefined ? {} : { before }),
    async scenario(stage) {
      const { chargePoint, centralSystem, configured } = stage;
      const begin = justBegun(stage);
      assumeRoom(stage, profiles);
      for (const described of profiles) {
        const { purpose } = described;
        const transaction =
          purpose === 'TxProfile' ? { transactionId: chargePoint.last('StartTransaction').response.transactionId } : {};
        await centralSystem
          .sends(1, 'SetChargingProfile', {
            connectorId: purpose === 'ChargePointMaxProfile' ? 0 : configured.connectorId,
            csChargingProfiles: { ...absolute(stage, begin, described), ...transaction },
          })
          .mustBeAnswered(2, { status: 'Accepted' })
          .per('1.6 §3.13.1', '1.6 §3.13.2', '1.6 §5.16');
      }
    },
  });
}

/** When the schedules of the profiles began that were set last, in milliseconds. */
export function begunAt({ centralSystem }: Pick<Stage, 'centralSystem'>): number {
  const { csChargingProfiles } = centralSystem.last('SetChargingProfile').request;
  return instantOf(csChargingProfiles.chargingSchedule.startSchedule ?? '');
}

/** Limits from an instant on, and how long they hold; what comes then is nobody's business but that of the Charge Point. */
interface Holding {
  /** In milliseconds. */
  readonly from: number;
  readonly limits: Limits;
  /** In seconds. */
  readonly until: number;
}

/** Where a composite schedule is asked for, and for how many seconds. */
interface Asked {
  readonly steps: readonly [asked: number, answered: number];
  readonly seconds: number;
}

/** The Charge Point tells the composite schedule of the connector under test, and it amounts to these limits. */
export async function tellsComposite(stage: Stage, { holds, ...asked }: Asked & { holds: Holding }): Promise<void> {
  await composite(stage, asked, (told, tolerance) => assertLimits(told, { ...limitsOf(stage, holds), ...tolerance }));
}

/** The Charge Point tells what it can do by itself, and no longer what it was told to keep to before. */
export async function tellsLocalLimit(
  stage: Stage,
  { cleared, ...asked }: Asked & { cleared: Holding },
): Promise<void> {
  const { localLimit } = stage.configured;
  await composite(stage, asked, (told, tolerance) => {
    const only = { steps: [{ from: 0, limit: localLimit }], ...tolerance };
    if (localLimit > 0) return assertLimits(told, only);
    const still = limitProblem(told, { ...limitsOf(stage, cleared), ...tolerance }) === undefined;
    if (still) expect.fail('those of the cleared profile', 'other limits', `${PERIODS}: expected other limits`);
  });
}

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';
/** Both the begin of a composite schedule and its periods may be rounded to whole seconds. */
const ROUNDING = 2;

type Composite = Parameters<typeof assertLimits>[0];
type Tolerance = Pick<Parameters<typeof assertLimits>[1], 'seconds' | 'early' | 'late'>;

async function composite(
  stage: Stage,
  { steps: [asked, answered], seconds }: Asked,
  check: (told: Composite, tolerance: Tolerance) => void,
): Promise<void> {
  const { centralSystem, now, configured } = stage;
  const { connectorId, chargingRateUnit, maxTimeDeviation } = configured;
  const begun = Date.parse(now());
  await centralSystem
    .sends(asked, 'GetCompositeSchedule', { connectorId, duration: seconds, chargingRateUnit })
    .mustBeAnswered(answered, {
      status: 'Accepted',
      connectorId,
      scheduleStart: present,
      chargingSchedule: { duration: seconds, chargingRateUnit },
    })
    .shouldHold({ chargingSchedule: { startSchedule: absent } })
    .and((told) => {
      const { status, scheduleStart, chargingSchedule } = told;
      if (status !== 'Accepted' || scheduleStart === undefined || chargingSchedule === undefined) return;
      const end = Date.parse(now());
      const deviation = maxTimeDeviation * 1000;
      const inTime = during(begun - deviation, end + deviation);
      if (!inTime.accepts(scheduleStart))
        expect.fail(scheduleStart, inTime.says, `scheduleStart: expected ${inTime.says}`);
      const late = ROUNDING + maxTimeDeviation + (end - begun) / 1000;
      check(told, { seconds, early: ROUNDING, late });
    })
    .per('1.6 §3.13.2', '1.6 §3.13.3', '1.6 §5.7', '1.6 §6.22', '1.6 errata §3.57');
}

/** What the judge expects, in the values of the document. */
export function limitsOf({ configured }: Pick<Stage, 'configured'>, { from, limits, until }: Holding) {
  return {
    steps: [
      ...limits.map(([second, limit]) => ({ from: from + second * 1000, limit: inUnit(configured, limit) })),
      { from: from + until * 1000, limit: undefined },
    ],
    localLimit: configured.localLimit === 0 ? undefined : configured.localLimit,
  };
}

function inUnit({ chargingRateUnit }: Configured, limit: number): number {
  return chargingRateUnit === 'A' ? limit : limit * 1000;
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
