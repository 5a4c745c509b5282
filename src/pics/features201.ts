import type { Feature } from './feature.ts';

/** What the OCPP 2.0.1 test cases at hand ask for: use cases of Part 2, block C, and how the connector locks. */
export const features201 = [
  { id: 'Core', title: 'Core certification profile', role: 'both', default: true },
  { id: 'C01', title: 'authorization with RFID', role: 'station', default: true },
  { id: 'C02', title: 'authorization with a start button', role: 'station', default: false },
  { id: 'C04', title: 'authorization with a PIN code', role: 'station', default: false },
  { id: 'C06', title: 'authorization with a locally generated id', role: 'station', default: false },
  {
    id: 'CableLockBeforeAuthorization',
    title: 'the cable can only be plugged in after authorization',
    role: 'station',
    default: false,
  },
] as const satisfies readonly Feature[];

/** The feature ids of OCPP 2.0.1. */
export type Feature201 = (typeof features201)[number]['id'];
