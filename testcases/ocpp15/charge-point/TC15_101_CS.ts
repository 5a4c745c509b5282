import { all, has, testChargePoint } from '#plugfest/1.5';
import { KnownByList } from '../states/charge-point.ts';
import { ends, isTurnedAway, listedDriverStarts, mayGoOn } from '../states/known-drivers.ts';

export default testChargePoint('TC15_101_CS', 'Local List Learns from StartTransaction', {
  purpose:
    'The Charge Point takes over what the answer to StartTransaction says of an id tag on its list: a driver who is blocked now does not charge again.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §3.3', '1.5 §4.1', '1.5 §4.8', '1.5 §7.1'],
  prerequisites: all(has('LocalAuthListManagement'), has('TokenReader')),
  reading: `${mayGoOn} Whether the Charge Point asks about the driver or goes by its list is up to it (1.5 §4.1).`,
  before: { memory: [KnownByList] },

  async scenario(stage) {
    const started = await listedDriverStarts(stage, 1, 'Blocked');
    await ends(stage, 5, started);
    await isTurnedAway(stage, 11, '1.5 §4.1', '1.5 §4.8');
  },
});
