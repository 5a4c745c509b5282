import { all, has, testChargePoint } from '#plugfest/1.5';
import { asks, listMayKnow } from '../states/charge-point.ts';
import { listOf } from '../states/local-list.ts';

export default testChargePoint('TC15_043_7_CS', 'Send Local Authorisation List - Entry Deleted', {
  purpose:
    'The Charge Point deletes an entry of its list that an update names without more, and asks about its driver again.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §4.1', '1.5 §5.13', '1.5 §7.1', '1.5 §7.40'],
  prerequisites: all(has('LocalAuthListManagement'), has('TokenReader')),
  reading: listMayKnow,

  async scenario(stage) {
    const { centralSystem, operator, configured } = stage;
    const { validIdTag, validIdTag2 } = configured;
    await centralSystem
      .sends(1, 'SendLocalList', { updateType: 'Full', listVersion: 1, ...listOf(validIdTag, validIdTag2) })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.13');
    await centralSystem
      .sends(3, 'SendLocalList', {
        updateType: 'Differential',
        listVersion: 2,
        localAuthorisationList: [{ idTag: validIdTag }],
      })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.5 §5.13', '1.5 §7.1');
    await operator.presents(validIdTag);
    await asks(stage, 5, validIdTag, { status: 'Accepted' });
  },
});
