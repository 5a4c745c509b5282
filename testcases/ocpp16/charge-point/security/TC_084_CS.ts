import { any, has, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_084_CS', 'Downgrade security profile - Rejected', {
  purpose: 'The Charge Point rejects a security profile that is lower than the one it is connected with.',
  profile: 'Security',
  requirements: ['A00.FR.005', 'A05.FR.01'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  securityProfiles: [2, 3],

  async scenario({ centralSystem, connection }) {
    const lower = String(connection.terms.profile - 1);
    await centralSystem
      .sends(1, 'ChangeConfiguration', { key: 'SecurityProfile', value: lower })
      .mustBeAnswered(2, { status: 'Rejected' });
  },
});
