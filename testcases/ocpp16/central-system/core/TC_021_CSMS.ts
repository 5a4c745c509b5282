import { ciString, testCentralSystem } from '#plugfest/1.6';
import { ownAccount } from '../../states/central-system.ts';

const KEY = 'MeterValueSampleInterval';
const VALUE = '60';

export default testCentralSystem('TC_021_CSMS', 'Change/set Configuration', {
  purpose: 'The Central System sets a configuration key of a Charge Point.',
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
      .answered(2, { status: 'Accepted' });
  },
});
