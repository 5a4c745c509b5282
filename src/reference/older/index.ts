export { csmsWords } from './csms-words.ts';
export { olderCsmsFaults, olderStationFaults, sorted } from './faults.ts';
export { stationWords } from './station-words.ts';
export { TranslatedSession } from './translated-session.ts';
export type { OlderVersion } from './translation.ts';
