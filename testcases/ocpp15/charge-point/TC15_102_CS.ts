import { all, has, idTag, testChargePoint } from '#plugfest/1.5';
import { endOf, KnownByList } from '../states/charge-point.ts';
import { isTurnedAway, listedDriverStarts } from '../states/known-drivers.ts';

export default testChargePoint('TC15_102_CS', 'Local List Learns from StopTransaction', {
  purpose:
    'The Charge Point takes over what the answer to StopTransaction says of an id tag on its list: a driver who is blocked now does not charge again.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §3.3', '1.5 §4.1', '1.5 §4.10', '1.5 §7.1'],
  prerequisites: all(has('LocalAuthListManagement'), has('TokenReader'), has('LocalStop')),
  reading: 'Whether the Charge Point asks about the driver or goes by its list is up to it (1.5 §4.1).',
  before: { memory: [KnownByList] },

  async scenario(stage) {
    const { chargePoint, operator, settled, configured } = stage;
    const { connectorId, validIdTag } = configured;
    const started = await listedDriverStarts(stage, 1, 'Accepted');
    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(5, 'StopTransaction')
      .with({ ...endOf(started), idTag: idTag(validIdTag) })
      .per('1.5 §4.10')
      .answered(6, { idTagInfo: { status: 'Blocked' } });
    // What the driver does next finds a Charge Point that has taken in the answer.
    await settled();
    await operator.unplugs(connectorId);
    await isTurnedAway(stage, 7, '1.5 §4.1', '1.5 §4.10');
  },
});
