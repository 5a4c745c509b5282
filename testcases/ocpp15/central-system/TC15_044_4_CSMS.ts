import { assume, has, instantOf, testCentralSystem } from '#plugfest/1.5';
import { aUrl, firmwareLocation } from '../states/file-transfers.ts';
import { ahead } from '../states/time.ts';

/** Seconds until the firmware may be fetched. */
const LATER = 3600;

export default testCentralSystem('TC15_044_4_CSMS', 'Firmware Update - Later', {
  purpose: 'The Central System tells the date after which firmware may be fetched, as its operator has ordered it.',
  profile: 'FirmwareManagement',
  requirements: ['1.5 §4.5', '1.5 §5.15', '1.5 §6.47', '1.5 §8.4'],
  prerequisites: has('FirmwareManagement'),
  reading:
    'The location is a URL of FTP or FTPS (1.5 §8.4); the Central System may choose another than the ordered one. It may round the date to the minute; about one that lets nobody choose the date the case says nothing.',

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, configured } = stage;
    const retrieveDate = ahead(stage, LATER);
    await operator.orders('UpdateFirmware', { location: firmwareLocation(configured), retrieveDate });
    const { request } = await centralSystem
      .mustSend(1, 'UpdateFirmware')
      .with({ location: aUrl })
      .per('1.5 §5.15', '1.5 §6.47')
      .answered(2);
    const beside = Math.abs(instantOf(request.retrieveDate) - instantOf(retrieveDate)) / 1000;
    assume(beside <= 60, 'the central system does not let its operator choose the date');
    await chargePoint
      .sends(3, 'FirmwareStatusNotification', { status: 'Downloaded' })
      .mustBeAnswered(4)
      .per('1.5 §4.5');
  },
});
