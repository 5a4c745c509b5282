import { has, testChargePoint } from '#plugfest/1.5';
import { ahead } from '../states/time.ts';

/** Seconds until the firmware may be fetched, beside what two clocks may differ by. */
const LATER = 15;

export default testChargePoint('TC15_044_4_CS', 'Firmware Update - Later', {
  purpose: 'The Charge Point does not fetch firmware before the date that it was told, and soon after.',
  profile: 'FirmwareManagement',
  requirements: ['1.5 §4.5', '1.5 §5.15', '1.5 §6.47', '1.5 §7.16', '1.5 §8.4'],
  prerequisites: has('FirmwareManagement'),
  files: true,
  reading:
    'The Charge Point is allowed to fetch the firmware after the date (1.5 §5.15), by its own clock, which may be ahead by maxTimeDeviation. How soon it does so is left to it, within firmwareDuration.',

  async scenario(stage) {
    const { chargePoint, centralSystem, files, configured } = stage;
    const { firmwareDuration, maxTimeDeviation } = configured;
    const firmware = files.firmware();
    const later = LATER + maxTimeDeviation;
    const ordered = await centralSystem
      .sends(1, 'UpdateFirmware', { retrieveDate: ahead(stage, later), location: firmware.location })
      .mustBeAnswered(2)
      .per('1.5 §5.15');
    await chargePoint
      .mustSend(3, 'FirmwareStatusNotification')
      .with({ status: 'Downloaded' })
      .noSoonerThan(later - maxTimeDeviation, ordered)
      .within(firmwareDuration + 2 * maxTimeDeviation)
      .per('1.5 §4.5', '1.5 §5.15')
      .answered(4);
    await firmware.mustHaveBeenFetched(3);
  },
});
