export { stationFaults201 } from './faults/index.ts';
export type { StationFault201 } from './faults/index.ts';
export { referenceStation201 } from './station.ts';
export type { ReferenceStation201, ReferenceStation201Options } from './station.ts';
