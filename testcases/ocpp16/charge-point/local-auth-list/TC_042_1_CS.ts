import { any, has, is, not, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_042_1_CS', 'Get Local List Version (not supported)', {
  purpose: 'A Charge Point that has no local list, or has it switched off, says so when it is asked for its version.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §5.10', 'OCPP-J 1.6 §4.2.3'],
  prerequisites: any(not(has('LocalAuthListManagement')), has('LocalListCanBeDisabled')),
  before: { configuration: { LocalAuthListEnabled: is(false, 'if implemented') } },

  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'GetLocalListVersion', {})
      .mustBeAnswered(2, { listVersion: -1 })
      .mustBeRefused(2, 'NotSupported');
  },
});
