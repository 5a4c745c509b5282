import type { Scenario } from './scenario.ts';

/** Is woken up by a short message, and then listens elsewhere. */
export const moved: Scenario = {
  name: 'is given another address',
  async run(rig) {
    await rig.does({ action: 'wakeUp' });
    await rig.does({ action: 'changeAddress' });
    await rig.asks('ClearCache');
  },
};
