import { ciString, testCentralSystem } from '#plugfest/1.6';
import { ownAccount } from '../../states/central-system.ts';

const KEY = 'SupportedFeatureProfiles';

/** That key and no other; letters are compared without regard to case (1.6 §7.17). */
const meant = (keys: readonly string[] = []): boolean =>
  keys.length === 1 && keys[0]!.toLowerCase() === KEY.toLowerCase();

export default testCentralSystem('TC_019_2_CSMS', 'Retrieve specific configuration key', {
  purpose: 'The Central System asks a Charge Point for one configuration key.',
  profile: 'Core',
  requirements: ['1.6 §5.8'],
  reading: ownAccount,

  async scenario({ centralSystem, operator }) {
    await operator.orders('GetConfiguration', { key: [KEY] });
    await centralSystem
      .mustSend(1, 'GetConfiguration')
      .with({ key: [ciString(KEY)] })
      .passingOver('a read of other keys of its own accord', ({ key }) => !meant(key))
      .answered(2);
  },
});
