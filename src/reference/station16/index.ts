/** The reference charge point for OCPP 1.6J, and its faults. */
export { referenceStation16 } from './station.ts';
export type { ReferenceStation } from './station.ts';
export type { ReferenceStation16Options } from './options.ts';
export { FIRMWARE_CERTIFICATE, FIRMWARE_SIGNATURE, MANUFACTURER_ROOT } from './manufacturer.ts';
export type { Profile } from './configuration-keys.ts';
export { stationFaults16 } from './faults/index.ts';
export type { StationFault16 } from './faults/index.ts';
export type { Fault } from './faults/mechanism.ts';
