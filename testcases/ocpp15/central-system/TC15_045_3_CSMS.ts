import { expect, has, instantOf, testCentralSystem } from '#plugfest/1.5';
import { presentTime } from '../states/central-system.ts';
import { aUrl, diagnosticsLocation } from '../states/file-transfers.ts';
import { ahead } from '../states/time.ts';

const DAY = 86_400;

const secondsBeside = (told: string | undefined, ordered: string): number =>
  told === undefined ? 0 : Math.abs(instantOf(told) - instantOf(ordered)) / 1000;

export default testCentralSystem('TC15_045_3_CSMS', 'Get Diagnostics - Nothing There', {
  purpose:
    'The Central System asks for the diagnostics of a day, and takes it that there are none: the answer names no file.',
  profile: 'FirmwareManagement',
  requirements: ['1.5 §4.6', '1.5 §5.7', '1.5 §6.21', '1.5 §6.22', '1.5 §8.5'],
  prerequisites: has('FirmwareManagement'),
  reading:
    'The location is a URL of FTP or FTPS (1.5 §8.5); the Central System may choose another than the ordered one. It may leave the times out (1.5 §6.21), or round them to the minute; others than the ordered ones they must not be.',

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, now, configured } = stage;
    const [startTime, stopTime] = [ahead(stage, -DAY), now()];
    await operator.orders('GetDiagnostics', { location: diagnosticsLocation(configured), startTime, stopTime });
    await centralSystem
      .mustSend(1, 'GetDiagnostics')
      .with({ location: aUrl })
      .and((request) => {
        expect(secondsBeside(request.startTime, startTime), 'startTime').to.be.at.most(60);
        expect(secondsBeside(request.stopTime, stopTime), 'stopTime').to.be.at.most(60);
      })
      .per('1.5 §5.7', '1.5 §6.21')
      .answered(2, {});
    await chargePoint
      .sends(3, 'Heartbeat', {})
      .mustBeAnswered(4, { currentTime: presentTime(now()) })
      .per('1.5 §4.6');
  },
});
