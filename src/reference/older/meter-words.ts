import { listOf, without, type Fields, type OlderVersion } from './translation.ts';

/** What 1.5 can measure (1.5 §7.24). */
const MEASURANDS =
  /^(?:Energy\.(?:Active|Reactive)\.(?:Export|Import)\.(?:Register|Interval)|Power\.(?:Active|Reactive)\.(?:Export|Import)|Current\.(?:Export|Import)|Voltage|Temperature)$/;
const REGISTER = 'Energy.Active.Import.Register';
const UNITS: Readonly<Record<string, string>> = { A: 'Amp', V: 'Volt' };
const LOCATIONS = ['Inlet', 'Outlet', 'Body'];

/** Samples of 1.6 as an older version writes them: without phases and without what it cannot measure; 1.2 knows the register only. */
export function samplesFor(version: OlderVersion, samples: unknown): readonly Fields[] {
  return listOf(samples).flatMap(({ timestamp, sampledValue }): readonly Fields[] => {
    const readings = listOf(sampledValue).filter(({ measurand = REGISTER, phase }) =>
      version === '1.2'
        ? measurand === REGISTER && phase === undefined
        : MEASURANDS.test(String(measurand)) && phase === undefined,
    );
    const [first] = readings;
    if (first === undefined) return [];
    if (version === '1.2') return [{ timestamp, value: wattHoursOf(first) }];
    return [{ timestamp, value: readings.map(reading) }];
  });
}

function reading(value: Fields): Fields {
  const { unit, location } = value;
  const known = LOCATIONS.includes(String(location)) ? value : without(value, 'location');
  return typeof unit === 'string' && Object.hasOwn(UNITS, unit) ? { ...known, unit: UNITS[unit] } : known;
}

function wattHoursOf({ value, unit }: Fields): number {
  return Math.round(Number(value) * (unit === 'kWh' ? 1000 : 1));
}

const UNITS_OF_16: Readonly<Record<string, string>> = { Amp: 'A', Volt: 'V' };

/** Samples of an older version in the words of 1.6. */
export function samplesOf16(samples: unknown): readonly Fields[] {
  return listOf(samples).map(({ timestamp, value }) => ({
    timestamp,
    sampledValue: Array.isArray(value)
      ? listOf(value).map((one) => {
          const { unit } = one;
          return typeof unit === 'string' && Object.hasOwn(UNITS_OF_16, unit)
            ? { ...one, unit: UNITS_OF_16[unit] }
            : one;
        })
      : [{ value: String(value) }],
  }));
}
