import { ciString, testCentralSystem } from '#plugfest/1.6';
import { ownAccount } from '../../states/central-system.ts';

const KEY = 'BlinkRepeat';
const VALUE = '3';

export default testCentralSystem('TC_040_1_CSMS', 'Configuration keys', {
  purpose: 'The Central System takes it that a Charge Point does not have the configuration key that it should set.',
  profile: 'Core',
  requirements: ['1.6 §5.3'],
  reading: `The document does not name the unknown key. BlinkRepeat is a standard key that a Charge Point need not have (§9.1.4), so that every Central System can send it; the simulated Charge Point does not have it. ${ownAccount}`,

  async scenario({ centralSystem, operator }) {
    await operator.orders('ChangeConfiguration', { key: KEY, value: VALUE });
    await centralSystem
      .mustSend(1, 'ChangeConfiguration')
      .with({ key: ciString(KEY), value: VALUE })
      .passingOver(
        'another change of its own accord',
        ({ key, value }) => key.toLowerCase() !== KEY.toLowerCase() || value !== VALUE,
      )
      .answered(2, { status: 'NotSupported' });
  },
});
