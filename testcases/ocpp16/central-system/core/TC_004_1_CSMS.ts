import { testCentralSystem } from '#plugfest/1.6';
import { Charging } from '../../states/central-system.ts';

export default testCentralSystem('TC_004_1_CSMS', 'Regular Charging Session – Identification First', {
  purpose: 'The Central System serves a session in which the driver identifies first and plugs in then.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.8', '1.6 §4.9'],

  async scenario({ execute }) {
    await execute(1, Charging);
  },
});
