import type { Detail } from '../../verdict/index.ts';
import { readDateTime } from '../../protocol/index.ts';
import { shown } from '../matchers.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is measured when a value does not say it (1.6 §7.43). */
const REGISTER = 'Energy.Active.Import.Register';

/** The units that a quantity can have (1.6 §7.31, §7.45). What is not listed here has a unit that the text does not tell. */
const UNITS: readonly (readonly [measurand: RegExp, units: readonly string[]])[] = [
  [/^Energy\.Active\./, ['Wh', 'kWh']],
  [/^Energy\.Reactive\./, ['varh', 'kvarh']],
  [/^Power\.Active\./, ['W', 'kW']],
  [/^Power\.Reactive\./, ['var', 'kvar']],
  [/^Power\.Offered$/, ['W', 'kW', 'VA', 'kVA']],
  [/^Current\./, ['A']],
  [/^Voltage$/, ['V']],
  [/^SoC$/, ['Percent']],
  [/^Temperature$/, ['Celsius', 'Celcius', 'Fahrenheit', 'K']],
];

/** A voltage lies between two conductors; a current flows in one. */
const BETWEEN_CONDUCTORS = /^(?:L[123]-N|L1-L2|L2-L3|L3-L1)$/;

/** No charge point delivers more, in W: what comes faster was not delivered in this time. */
const MOST_POWER = 5_000_000;
/** Rounding of a register, in Wh; and what may be missing of it. */
const ROUNDING = 1000;
const MISSING = 100;
const HOUR = 3_600_000;

/** One value of a message, with its place in words. */
export interface Reading {
  readonly place: string;
  /** When it was taken, in milliseconds since 1970; NaN when that cannot be read. */
  readonly takenAt: number;
  readonly value: Fields;
}

/** All values of a MeterValues request. */
export function readingsOf({ meterValue }: Fields): readonly Reading[] {
  return listOf(meterValue).flatMap((sample, index) =>
    listOf(sample['sampledValue']).map((value, nth) => ({
      place: `meterValue[${index}].sampledValue[${nth}]`,
      takenAt: instantOf(sample['timestamp']),
      value,
    })),
  );
}

/** The unit of a value must be one of its quantity. */
export function unitProblem({ place, value: { measurand = REGISTER, unit } }: Reading): Detail | undefined {
  const quantity = textOf(measurand);
  const [, units] = UNITS.find(([name]) => name.test(quantity)) ?? [];
  if (units === undefined || typeof unit !== 'string' || units.includes(unit)) return undefined;
  return { what: `${place}.unit`, expected: `${units.join(' or ')}, of ${quantity}`, received: shown(unit) };
}

/** Not every phase goes with every quantity (1.6 §7.43): a current is not measured between two conductors. */
export function phaseProblem({ place, value: { measurand, phase } }: Reading): Detail | undefined {
  if (!textOf(measurand).startsWith('Current.') || !BETWEEN_CONDUCTORS.test(textOf(phase))) return undefined;
  return { what: `${place}.phase`, expected: `a conductor, of ${textOf(measurand)}`, received: shown(phase) };
}

/** A transaction that began at some time, with its meter at some value in Wh. */
export interface Beginning {
  readonly at: number;
  readonly meterStart: number;
}

/** meterStart is a value of the same register (1.6 §4.8, §6.45): it is not below that, and not far above it in no time. */
export function registerProblem({ place, takenAt, value }: Reading, begun: Beginning): Detail | undefined {
  const wattHours = registerOf(value);
  if (wattHours === undefined || Number.isNaN(takenAt)) return undefined;
  const most = begun.meterStart + (Math.max(0, takenAt - begun.at) / HOUR) * MOST_POWER + ROUNDING;
  if (wattHours >= begun.meterStart - MISSING && wattHours <= most) return undefined;
  const expected = `between meterStart, ${begun.meterStart} Wh, and ${Math.round(most)} Wh`;
  return { what: `${place}.value`, expected, received: `${wattHours} Wh` };
}

/** What the register of the outlet says, in Wh; undefined when the value is another one, or signed. */
function registerOf(value: Fields): number | undefined {
  const { measurand = REGISTER, unit = 'Wh', location = 'Outlet', phase, format = 'Raw' } = value;
  if (measurand !== REGISTER || location !== 'Outlet' || phase !== undefined || format !== 'Raw') return undefined;
  const number = Number(textOf(value['value']) || NaN);
  if (!Number.isFinite(number) || (unit !== 'Wh' && unit !== 'kWh')) return undefined;
  return unit === 'kWh' ? number * 1000 : number;
}

/** A time in milliseconds since 1970; NaN for what is none. */
export function instantOf(value: unknown): number {
  return readDateTime(textOf(value))?.epochMs ?? NaN;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): readonly Fields[] {
  return (Array.isArray(value) ? (value as unknown[]) : []).filter(
    (one): one is Fields => typeof one === 'object' && one !== null,
  );
}
