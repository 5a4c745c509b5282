/** The reference charge point for OCPP 1.6J, and its faults. */
export { referenceStation16 } from './station16/station.ts';
export type { ReferenceStation, ReferenceStation16Options } from './station16/station.ts';
export { stationFaults16 } from './station16/faults/index.ts';
export type { StationFault16 } from './station16/faults/index.ts';
