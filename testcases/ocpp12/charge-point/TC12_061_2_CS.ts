import { has, not, oneOf, testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_061_2_CS', 'Clear Cache - Without Cache', {
  purpose: 'A Charge Point that has no cache answers all the same when it is told to clear it.',
  profile: 'Core',
  requirements: ['1.2 §5.3', '1.2 §6.9', '1.2 §7.6'],
  prerequisites: not(has('AuthorizationCache')),
  reading: 'Whether a cache that there is not counts as cleared or not is up to the Charge Point.',

  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'ClearCache', {})
      .mustBeAnswered(2, { status: oneOf('Accepted', 'Rejected') })
      .per('1.2 §5.3', '1.2 §7.6');
  },
});
