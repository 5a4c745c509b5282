import { testCentralSystem } from '#plugfest/1.6';
import { ownAccount } from '../../states/central-system.ts';

export default testCentralSystem('TC_019_1_CSMS', 'Retrieve all configuration keys', {
  purpose: 'The Central System asks a Charge Point for all of its configuration keys.',
  profile: 'Core',
  requirements: ['1.6 §5.8'],
  reading: `A list of keys that is left out and one that is empty mean the same (§5.8). ${ownAccount}`,

  async scenario({ centralSystem, operator }) {
    await operator.orders('GetConfiguration', {});
    await centralSystem
      .mustSend(1, 'GetConfiguration')
      .passingOver('a read of certain keys of its own accord', ({ key = [] }) => key.length > 0)
      .answered(2);
  },
});
