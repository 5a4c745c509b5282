import { features16, type Feature16 } from './features16.ts';

/** What came with 1.6 or is of JSON alone. */
const since16 = [
  'SmartCharging',
  'RemoteTrigger',
  'Security',
  'SecurityProfile1',
  'SecurityProfile2',
  'SecurityProfile3',
] as const;
/** What came with 1.5. */
const since15 = ['LocalAuthListManagement', 'Reservation'] as const;

/** The features of OCPP 1.5: its stations have the same hardware, and the optional parts that 1.6 made profiles of. */
export type Feature15 = Exclude<Feature16, (typeof since16)[number]>;
/** The features of OCPP 1.2. */
export type Feature12 = Exclude<Feature15, (typeof since15)[number]>;

export const features15 = without(features16, since16);
export const features12 = without(features15, since15);

function without<F extends { readonly id: string }>(features: readonly F[], ids: readonly string[]): readonly F[] {
  return features.filter(({ id }) => !ids.includes(id));
}
