import { matching, type Configured } from '#plugfest/1.2';

/** Where the simulated Charge Point is sent for firmware when no other place is configured. It downloads nothing. */
const FIRMWARE = 'ftp://files.example.org/firmware.bin';

/** Where it is told to upload diagnostics when no other place is configured. It uploads nothing. */
const DIAGNOSTICS = 'ftp://files.example.org/diagnostics';

/** The location of firmware that an operator orders. */
export const firmwareLocation = ({ firmwareUrl = FIRMWARE }: Configured): string => firmwareUrl;

/** The location for diagnostics that an operator orders. */
export const diagnosticsLocation = ({ logLocation = DIAGNOSTICS }: Configured): string => logLocation;

/** Files travel over FTP or FTPS (1.2 §8.4, 1.2 §8.5). */
export const aUrl = matching(/^ftps?:\/\/[^\s/]/i, 'a URL of FTP or FTPS');
