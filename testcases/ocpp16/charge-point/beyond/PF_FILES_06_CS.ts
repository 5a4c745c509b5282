import { all, expect, has, oneOf, testChargePoint } from '#plugfest/1.6';
import { INVALID_SIGNATURE } from '../../states/secure-transfers.ts';
import { plannedStage, plannedUpdate } from '../../states/signed-updates.ts';

const [FIRST, SECOND] = [61, 62];

/** Long after the case, in seconds. */
const LATER = 3600;

export default testChargePoint('PF_FILES_06_CS', 'Secure Firmware Update - Replaced by another one', {
  purpose:
    'An update that was to come later gives way to the next one that is ordered, and nothing is told of it any more.',
  profile: 'Security',
  requirements: ['L01.FR.01', 'L01.FR.13', 'L01.FR.21', 'L01.FR.26', 'L01.FR.27'],
  prerequisites: all(has('FirmwareManagement'), has('Security')),
  files: true,
  reading:
    'That the first update is cancelled is advice (L01.FR.26); a Charge Point that cannot do so rejects the second one (L01.FR.27). Neither has a signature that fits, so that nothing is ever installed.',

  async scenario(world) {
    const { centralSystem, files } = world;
    const signature = INVALID_SIGNATURE;
    const { location } = files.signedFirmware().file;
    await centralSystem
      .sends(1, 'SignedUpdateFirmware', plannedUpdate(world, FIRST, { location, signature, retrieveIn: LATER }))
      .mustBeAnswered(2, { status: 'Accepted' });
    await plannedStage(world, 3, FIRST, 'DownloadScheduled').per('L01.FR.13');

    const { response } = await centralSystem
      .sends(5, 'SignedUpdateFirmware', plannedUpdate(world, SECOND, { location, signature }))
      .mustBeAnswered(6, { status: oneOf('AcceptedCanceled', 'Accepted', 'Rejected') })
      .shouldHold({ status: 'AcceptedCanceled' })
      .per('L01.FR.26', 'L01.FR.27');
    if (response.status === 'Rejected') return;
    await plannedStage(world, 7, SECOND, 'Downloading').per('L01.FR.01');
    await plannedStage(world, 9, SECOND, 'Downloaded', 'Downloading').per('L01.FR.01');
    await plannedStage(world, 11, SECOND, 'InvalidSignature', 'Downloaded').per('L01.FR.21');
  },

  afterwards(heard) {
    const ids = heard.requests('SignedFirmwareStatusNotification').map((told) => told['requestId']);
    const later = ids.includes(SECOND) ? ids.slice(ids.indexOf(SECOND)) : [];
    expect(later, 'requestId of reports after the second order').to.not.include(FIRST);
  },
});
