export { csmsWords } from './csms-words.ts';
export { olderCsmsFaults, olderStationFaults, sorted } from './faults.ts';
export { orderOf16 } from './order-words.ts';
export { olderSettings, stationWords } from './station-words.ts';
export { TranslatedSession } from './translated-session.ts';
export type { OlderVersion } from './translation.ts';
