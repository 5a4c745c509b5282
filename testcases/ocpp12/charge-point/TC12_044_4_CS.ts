import { has, testChargePoint } from '#plugfest/1.2';
import { downloads, installs } from '../states/firmware-updates.ts';

/** Seconds until the firmware may be fetched: neither clock takes them for the past. */
const FETCH = 15;

export default testChargePoint('TC12_044_4_CS', 'Firmware Update - Retrieve Date', {
  purpose: 'The Charge Point leaves new firmware alone until the time from which on it may fetch it.',
  profile: 'FirmwareManagement',
  requirements: ['1.2 §4.4', '1.2 §5.9', '1.2 §6.36'],
  prerequisites: has('FirmwareManagement'),
  files: true,
  reading:
    'The time is judged by the clock of the Charge Point, which may be ahead by maxTimeDeviation. How soon after it the firmware is fetched is advice (1.2 §5.9: it should be as soon as possible).',

  async scenario(stage) {
    const { centralSystem, files, now, configured } = stage;
    const firmware = files.firmware();
    const delay = FETCH + configured.maxTimeDeviation;
    const retrieveDate = new Date(Date.parse(now()) + delay * 1000).toISOString();
    const ordered = await centralSystem
      .sends(1, 'UpdateFirmware', { retrieveDate, location: firmware.location })
      .mustBeAnswered(2)
      .per('1.2 §5.9');
    await downloads(stage, 3).noSoonerThan(FETCH, ordered).per('1.2 §5.9', '1.2 §6.36');
    await firmware.mustHaveBeenFetched(3);
    await installs(stage, 5, 'Installed');
  },
});
