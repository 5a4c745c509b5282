import { expect, instantOf } from '#plugfest/1.6';

interface Sampled {
  readonly value: string;
  readonly context?: string;
  readonly format?: string;
  readonly measurand?: string;
  readonly phase?: string;
  readonly location?: string;
}

/** As much of a MeterValues.req as is looked at. */
export interface Values {
  readonly connectorId: number;
  readonly meterValue: readonly { readonly timestamp: string; readonly sampledValue: readonly Sampled[] }[];
}

type Check = (values: Values) => void;

/** What stands for a field that is left out (1.6 §7.43). */
const REGISTER = 'Energy.Active.Import.Register';
const PERIODIC = 'Sample.Periodic';

/** Contexts of values that are sent at a moment of their own, not at an interval. */
const OCCASIONS = [
  'Interruption.Begin',
  'Interruption.End',
  'Other',
  'Transaction.Begin',
  'Transaction.End',
  'Trigger',
];

/** Why a MeterValues.req that is not about the interval may pass. */
export const otherValues = 'values of another connector, or of an occasion of their own';

/**
 * Whether a MeterValues.req is not about the interval: of another connector, or sent on an occasion of its own.
 * @param more contexts that the case does not look at either
 */
export function isOther(connectorId: number, ...more: readonly string[]): (values: Values) => boolean {
  const occasions = [...OCCASIONS, ...more];
  return (values) =>
    values.connectorId !== connectorId || contextsOf(values).every((context) => occasions.includes(context));
}

/** Whether a MeterValues.req says that it answers a TriggerMessage (ReadingContext Trigger, 1.6 §7.35). */
export function isTriggered(values: Values): boolean {
  return contextsOf(values).includes('Trigger');
}

/** When the samples were taken, in milliseconds since 1970. */
export function timesOf({ meterValue }: Values): number[] {
  return meterValue.map(({ timestamp }) => instantOf(timestamp));
}

/** The samples are so many seconds apart, counted from `previous` when there was one. */
export function takenEvery(seconds: number, previous: Values | undefined): Check {
  // Clocks tick in whole seconds at many charge points; beyond that a share of the interval is granted, four seconds at most.
  const tolerance = Math.min(4, Math.max(1, seconds * 0.15));
  return (values) => {
    const times = [...(previous === undefined ? [] : timesOf(previous).slice(-1)), ...timesOf(values)];
    for (const [index, time] of times.entries()) {
      const before = times[index - 1];
      if (before !== undefined)
        expect((time - before) / 1000, 'timestamp').to.be.within(seconds - tolerance, seconds + tolerance);
    }
  };
}

/** The samples were taken at multiples of so many seconds from midnight, a second more or less (1.6 §3.16.2). */
export function takenByTheClock(seconds: number): Check {
  const interval = seconds * 1000;
  return (values) => {
    for (const time of timesOf(values)) {
      const past = (time % 86_400_000) % interval;
      expect(Math.min(past, interval - past) / 1000, 'timestamp').to.be.at.most(1);
    }
  };
}

/** Every value says on which occasion it was taken; one that says nothing is a periodic sample (1.6 §7.43). */
export function takenAs(context: 'Sample.Periodic' | 'Sample.Clock'): Check {
  return (values) => expect([...new Set(contextsOf(values))], 'context').to.deep.equal([context]);
}

/**
 * Each sample holds every configured measurand.
 * @param configured the comma-separated list of a configuration key: `Voltage,Current.Import.L1`; empty means the energy register
 */
export function ofEach(configured: string): Check {
  const items = configured
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const wanted = items.length === 0 ? [REGISTER] : items;
  return ({ meterValue }) => {
    for (const { sampledValue } of meterValue) {
      const found = wanted.filter((item) => sampledValue.some((one) => measures(one, item)));
      expect(found, 'measurand').to.deep.equal(wanted);
    }
  };
}

/** The energy register never runs backwards (errata §3.78). */
export function countingUp(previous: Values | undefined): Check {
  return (values) => {
    const registers = [...(previous === undefined ? [] : registersOf(previous)), ...registersOf(values)];
    for (const [index, register] of registers.entries()) {
      const before = registers[index - 1];
      if (before !== undefined) expect(register, 'value').to.be.at.least(before);
    }
  };
}

function contextsOf({ meterValue }: Values): string[] {
  return meterValue.flatMap(({ sampledValue }) => sampledValue.map(({ context = PERIODIC }) => context));
}

/** Whether a value is of a configured measurand, or of one phase of it: `Voltage.L1` is told with the phase L1 or L1-N. */
function measures({ measurand = REGISTER, phase }: Sampled, item: string): boolean {
  if (measurand === item) return true;
  if (phase === undefined || !item.startsWith(`${measurand}.`)) return false;
  const asked = item.slice(measurand.length + 1);
  return phase === asked || phase.startsWith(`${asked}-`);
}

/** What the energy register of the outlet read, as a number; signed data is no number. */
function registersOf({ meterValue }: Values): number[] {
  return meterValue.flatMap(({ sampledValue }) =>
    sampledValue
      .filter(
        ({ measurand = REGISTER, format = 'Raw', phase, location = 'Outlet' }) =>
          measurand === REGISTER && format === 'Raw' && phase === undefined && location === 'Outlet',
      )
      .map(({ value }) => Number(value)),
  );
}
