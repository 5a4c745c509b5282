import { has, oneOf, testChargePoint } from '#plugfest/1.5';
import { listOf } from '../states/local-list.ts';

const VERSION = 20;
/** Of no list: 1.5 does not say how one is computed. */
const HASH = '0123456789abcdef'.repeat(4);

export default testChargePoint('TC15_043_6_CS', 'Send Local Authorisation List - Hash', {
  purpose: 'A list with a hash is taken by a Charge Point that does not look at it, and left by one that does.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §5.8', '1.5 §5.13', '1.5 §6.37', '1.5 §6.38', '1.5 §7.39'],
  prerequisites: has('LocalAuthListManagement'),
  reading:
    'How a hash is computed is not defined (1.5 §5.13): a Charge Point need not look at it, and one that has a way of its own finds that this hash is none.',

  async scenario({ centralSystem, configured: { validIdTag, validIdTag2 } }) {
    await centralSystem
      .sends(1, 'SendLocalList', { updateType: 'Full', listVersion: VERSION, ...listOf(validIdTag) })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.13');
    const { response } = await centralSystem
      .sends(3, 'SendLocalList', {
        updateType: 'Full',
        listVersion: VERSION + 5,
        hash: HASH,
        ...listOf(validIdTag, validIdTag2),
      })
      .mustBeAnswered(4, { status: oneOf('Accepted', 'HashError') })
      .per('1.5 §5.13', '1.5 §6.37', '1.5 §7.39');
    await centralSystem
      .sends(5, 'GetLocalListVersion', {})
      .mustBeAnswered(6, { listVersion: response.status === 'Accepted' ? VERSION + 5 : VERSION })
      .per('1.5 §5.8', '1.5 §7.39');
  },
});
