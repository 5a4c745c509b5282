import { all, assume, has, idTag, testChargePoint } from '#plugfest/1.5';
import { ahead } from '../states/time.ts';

/** Seconds until the entry expires, beside what two clocks may differ by. */
const LEFT = 10;

export default testChargePoint('TC15_043_9_CS', 'Send Local Authorisation List - Entry Expired', {
  purpose:
    'Once the expiry date of an entry has passed, the Charge Point no longer goes by it, and asks about its driver.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §4.1', '1.5 §5.13', '1.5 §7.19'],
  prerequisites: all(has('LocalAuthListManagement'), has('TokenReader')),
  reading:
    'The entry should be removed at its expiry date (1.5 §7.19): a Charge Point that still goes by it gets a warning. One whose list was never cleared may know the driver besides: then the case says nothing.',

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, mayKnow, configured } = stage;
    const { validIdTag, maxTimeDeviation } = configured;
    assume(!mayKnow(validIdTag), 'the list of the charge point was never cleared, so that it may know the driver');
    const expiryDate = ahead(stage, LEFT + maxTimeDeviation);
    await centralSystem
      .sends(1, 'SendLocalList', {
        updateType: 'Full',
        listVersion: 1,
        localAuthorisationList: [{ idTag: validIdTag, idTagInfo: { status: 'Accepted', expiryDate } }],
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.13');
    await operator.waits(LEFT + 2 * maxTimeDeviation, 'The entry of the local list expires');
    await operator.presents(validIdTag);
    await chargePoint
      .shouldSend(3, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .per('1.5 §4.1', '1.5 §7.19')
      .answered(4, { idTagInfo: { status: 'Expired' } });
  },
});
