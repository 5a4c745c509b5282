import { has, oneOf, testChargePoint } from '#plugfest/1.5';
import { listOf } from '../states/local-list.ts';

const VERSION = 20;

export default testChargePoint('TC15_042_2_CS', 'Get Local List Version - Empty', {
  purpose: 'The Charge Point takes a full list without entries, and says by the version 0 that its list is empty.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §5.8', '1.5 §5.13', '1.5 §6.24', '1.5 §6.37', '1.5 §7.40'],
  prerequisites: has('LocalAuthListManagement'),
  reading:
    'An empty list has the version 0 by convention (1.5 §5.8), and the list has the version that it came with (1.5 §5.13): for a list that comes without entries the two contradict each other, and either version will do; 0 is recommended. The version of the list before will not do.',

  async scenario({ centralSystem, configured: { validIdTag } }) {
    await centralSystem
      .sends(1, 'SendLocalList', { updateType: 'Full', listVersion: VERSION, ...listOf(validIdTag) })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.13');
    await centralSystem
      .sends(3, 'SendLocalList', { updateType: 'Full', listVersion: VERSION + 5 })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.5 §5.13', '1.5 §7.40');
    await centralSystem
      .sends(5, 'GetLocalListVersion', {})
      .mustBeAnswered(6, { listVersion: oneOf(0, VERSION + 5) })
      .shouldHold({ listVersion: 0 })
      .per('1.5 §5.8', '1.5 §6.24');
  },
});
