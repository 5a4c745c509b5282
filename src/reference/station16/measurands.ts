import type { MeterValue } from './messages.ts';
import { PHASES, VOLTS } from './meter.ts';
import type { Meter } from './meter.ts';

type Sampled = MeterValue['sampledValue'][number];
export type Context = NonNullable<Sampled['context']>;
type Measurand = NonNullable<Sampled['measurand']>;
type Unit = NonNullable<Sampled['unit']>;
type Phase = NonNullable<Sampled['phase']>;

interface Reading {
  readonly unit: Unit;
  /** Phases that are measured one by one; all are reported when the measurand is configured (§3.16.3). */
  readonly phases?: readonly Phase[];
  value(meter: Meter, phase: Phase | undefined): number;
}

/** What this charge point can measure. */
const readings: Readonly<Partial<Record<Measurand, Reading>>> = {
  'Energy.Active.Import.Register': { unit: 'Wh', value: (meter) => Math.floor(meter.wattHours) },
  'Power.Active.Import': { unit: 'W', value: (meter) => (meter.closed ? rounded(meter.watts) : 0) },
  'Power.Offered': { unit: 'W', value: (meter) => rounded(meter.watts) },
  'Current.Import': { unit: 'A', phases: ['L1', 'L2', 'L3'], value: current },
  'Current.Offered': { unit: 'A', value: (meter) => rounded(meter.amperes) },
  Voltage: { unit: 'V', phases: ['L1-N', 'L2-N', 'L3-N'], value: () => VOLTS },
  Temperature: { unit: 'Celcius', value: (meter) => (meter.closed ? 30 + PHASES : 21) },
};

/** No current flows on a phase that is not used. */
function current(meter: Meter, phase: Phase | undefined): number {
  const used = Number(phase?.slice(1) ?? 1) <= meter.phases;
  return meter.closed && used ? rounded(meter.amperes) : 0;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** What is assumed when no measurand is configured (§9.1.17). */
const DEFAULT_MEASURAND = 'Energy.Active.Import.Register';

/** The items of a comma-separated list of measurands. */
export function itemsOf(list: string): readonly string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Whether every item can be measured (§3.16.4) and there are no more than allowed. */
export function isMeasurandList(list: string, maximum: number): boolean {
  const items = itemsOf(list);
  return items.length <= maximum && items.every((item) => find(item) !== undefined);
}

/** The values of the configured measurands at this moment, the default measurand when the list is empty. */
export function sample(list: string, context: Context, meter: Meter): Sampled[] {
  const items = itemsOf(list);
  return (items.length === 0 ? [DEFAULT_MEASURAND] : items).flatMap((item) => {
    const found = find(item);
    return found === undefined ? [] : sampledValues(found, context, meter);
  });
}

interface Found {
  readonly measurand: Measurand;
  readonly reading: Reading;
  readonly phases: readonly (Phase | undefined)[];
}

/** A measurand, or one phase of it: `Voltage`, `Voltage.L1-N`. */
function find(item: string): Found | undefined {
  const whole = Object.hasOwn(readings, item) ? readings[item as Measurand] : undefined;
  if (whole !== undefined) return { measurand: item as Measurand, reading: whole, phases: whole.phases ?? [undefined] };
  const dot = item.lastIndexOf('.');
  const [measurand, phase] = [item.slice(0, dot), item.slice(dot + 1)];
  const reading = dot > 0 && Object.hasOwn(readings, measurand) ? readings[measurand as Measurand] : undefined;
  if (reading?.phases?.includes(phase as Phase) !== true) return undefined;
  return { measurand: measurand as Measurand, reading, phases: [phase as Phase] };
}

function sampledValues({ measurand, reading, phases }: Found, context: Context, meter: Meter): Sampled[] {
  return phases.map((phase) => ({
    value: String(reading.value(meter, phase)),
    context,
    measurand,
    ...(phase === undefined ? {} : { phase }),
    unit: reading.unit,
  }));
}
