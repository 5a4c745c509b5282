import { ciString, testCentralSystem } from '#plugfest/1.6';
import { ownAccount } from '../../states/central-system.ts';

const KEY = 'MeterValueSampleInterval';
const VALUE = '-1';

export default testCentralSystem('TC_040_2_CSMS', 'Configuration keys', {
  purpose: 'The Central System takes it that a Charge Point refuses the value that a configuration key should get.',
  profile: 'Core',
  requirements: ['1.6 §5.3'],
  reading: ownAccount,

  async scenario({ centralSystem, operator }) {
    await operator.orders('ChangeConfiguration', { key: KEY, value: VALUE });
    await centralSystem
      .mustSend(1, 'ChangeConfiguration')
      .with({ key: ciString(KEY), value: VALUE })
      .passingOver(
        'another change of its own accord',
        ({ key, value }) => key.toLowerCase() !== KEY.toLowerCase() || value !== VALUE,
      )
      .answered(2, { status: 'Rejected' });
  },
});
