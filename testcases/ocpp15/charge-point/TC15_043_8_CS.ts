import { all, has, testChargePoint } from '#plugfest/1.5';
import { asks, listMayKnow } from '../states/charge-point.ts';
import { listOf } from '../states/local-list.ts';

export default testChargePoint('TC15_043_8_CS', 'Send Local Authorisation List - Full Replaces', {
  purpose:
    'A full list takes the place of the one before: the Charge Point asks about a driver who is no longer on it.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §4.1', '1.5 §5.13', '1.5 §7.40'],
  prerequisites: all(has('LocalAuthListManagement'), has('TokenReader')),
  reading: listMayKnow,

  async scenario(stage) {
    const { centralSystem, operator, configured } = stage;
    const { validIdTag, validIdTag2 } = configured;
    for (const [listVersion, tag] of [
      [1, validIdTag],
      [2, validIdTag2],
    ] as const)
      await centralSystem
        .sends(1, 'SendLocalList', { updateType: 'Full', listVersion, ...listOf(tag) })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('1.5 §5.13', '1.5 §7.40');
    await operator.presents(validIdTag);
    await asks(stage, 3, validIdTag, { status: 'Accepted' });
  },
});
