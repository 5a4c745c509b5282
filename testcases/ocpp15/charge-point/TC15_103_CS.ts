import { all, has, testChargePoint } from '#plugfest/1.5';
import { KnownByList } from '../states/charge-point.ts';
import { ends, listedDriverStarts, mayGoOn } from '../states/known-drivers.ts';

export default testChargePoint('TC15_103_CS', 'Local List After ConcurrentTx', {
  purpose: 'That an id tag was in another transaction is not remembered: its driver charges the next time.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §4.1', '1.5 §4.8', '1.5 §7.2'],
  prerequisites: all(has('LocalAuthListManagement'), has('TokenReader')),
  reading: `${mayGoOn} Whether the Charge Point asks about the driver or goes by its list is up to it (1.5 §4.1).`,
  before: { memory: [KnownByList] },

  async scenario(stage) {
    const started = await listedDriverStarts(stage, 1, 'ConcurrentTx');
    await ends(stage, 5, started);
    await listedDriverStarts(stage, 11, 'Accepted');
  },
});
