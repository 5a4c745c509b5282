import { expect, instantOf } from '#plugfest/1.5';

interface Reading {
  readonly context?: string;
  readonly measurand?: string;
}

interface Sample {
  readonly timestamp: string;
  readonly value: readonly Reading[];
}

/** A MeterValues.req, as far as the cases look at it. */
export interface Values {
  readonly connectorId: number;
  readonly values?: readonly Sample[];
}

/** Why values are taken; without a context a value is a periodic sample (1.5 §4.7). */
type Context = 'Sample.Periodic' | 'Sample.Clock';

const contextOf = ({ context = 'Sample.Periodic' }: Reading): string => context;

/** In words, for what `isOther` passes over. */
export const otherValues = 'values of another connector, or taken for another reason';

/** Whether values are of another connector, or none of them was taken for this reason. */
export const isOther =
  (connectorId: number, context: Context) =>
  ({ connectorId: other, values = [] }: Values): boolean =>
    other !== connectorId || !values.some(({ value }) => value.some((one) => contextOf(one) === context));

/** When the values of a message were taken, in milliseconds since 1970. */
export function takenAt({ values = [] }: Values): number {
  return instantOf(values[0]?.timestamp ?? '');
}

/** The values were taken `seconds` after those before, by their own times. @param tolerance in seconds */
export const takenEvery =
  (seconds: number, previous: Values | undefined, tolerance = 2) =>
  (request: Values): void => {
    expect(request.values ?? [], 'values').to.not.have.lengthOf(0);
    const between = previous === undefined ? seconds : (takenAt(request) - takenAt(previous)) / 1000;
    expect(between, 'seconds since the sample before').to.be.closeTo(seconds, tolerance);
  };

/** Each of these measurands was read; a reading without measurand is of the active import register (1.5 §7.24). */
export const ofEach =
  (measurands: readonly string[]) =>
  ({ values = [] }: Values): void => {
    const read = values.flatMap(({ value }) => value.map(({ measurand = REGISTER }) => measurand));
    expect(read, 'measurands').to.include.members([...measurands]);
  };

export const REGISTER = 'Energy.Active.Import.Register';
