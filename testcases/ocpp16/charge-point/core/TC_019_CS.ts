import { expect, testChargePoint } from '#plugfest/1.6';
import { requiredKeys, type RequiredKey } from '../../states/required-keys.ts';

/** What GetConfiguration.conf tells of one key. */
type Told = { readonly key: string; readonly readonly: boolean; readonly value?: string };

export default testChargePoint('TC_019_CS', 'Retrieve configuration', {
  purpose:
    'The Charge Point tells its configuration keys, one, several or all of them, and has every key that its feature profiles require.',
  profile: 'Core',
  requirements: ['1.6 §5.8', '1.6 §9.1', '1.6 §9.2', '1.6 §9.4', '1.6 errata §3.80', '1.6 errata §3.84'],
  reading:
    'Step 4: the document leaves the keys of the optional profiles to a manual check for the time being; they are checked here, for the profiles that step 2 has told. StopTransactionOnEVSideDisconnect is not among the required keys: the errata have made it optional, and the document does not list it. Key names are compared without regard to case (1.6 §7.17).',

  async scenario({ centralSystem }) {
    const profiles = await centralSystem
      .sends(1, 'GetConfiguration', { key: ['SupportedFeatureProfiles'] })
      .mustBeAnswered(2)
      .and(({ configurationKey, unknownKey = [] }) => {
        expect(unknownKey, 'unknownKey').to.be.empty;
        expect(names(configurationKey), 'configurationKey').to.deep.equal(['supportedfeatureprofiles']);
      })
      .per('1.6 §5.8', '1.6 §9.1');
    const supported = (profiles.response.configurationKey?.[0]?.value ?? '').split(',').map((name) => name.trim());

    const all = await centralSystem
      .sends(3, 'GetConfiguration', { key: [] })
      .mustBeAnswered(4)
      .and(({ configurationKey = [] }) => {
        for (const required of requiredKeys(supported)) hasKey(configurationKey, required);
      });
    const known = (all.response.configurationKey ?? []).map(({ key }) => key);

    const maximum = await centralSystem
      .sends(5, 'GetConfiguration', { key: ['GetConfigurationMaxKeys'] })
      .mustBeAnswered(6)
      .and(({ configurationKey }) => {
        expect(names(configurationKey), 'configurationKey').to.deep.equal(['getconfigurationmaxkeys']);
        expect(configurationKey?.[0]?.value, 'configurationKey[0].value').to.match(/^[1-9]\d*$/);
      })
      .per('1.6 §5.8', '1.6 §9.1');
    const asked = known.slice(0, Number(maximum.response.configurationKey?.[0]?.value));

    await centralSystem
      .sends(7, 'GetConfiguration', { key: asked })
      .mustBeAnswered(8)
      .and(({ configurationKey, unknownKey = [] }) => {
        expect(unknownKey, 'unknownKey').to.be.empty;
        expect(names(configurationKey), 'configurationKey').to.include.members(asked.map((key) => key.toLowerCase()));
      })
      .per('1.6 §5.8');
  },
});

function names(keys: readonly Told[] = []): string[] {
  return keys.map(({ key }) => key.toLowerCase());
}

function hasKey(keys: readonly Told[], { key, access }: RequiredKey): void {
  const told = keys.find((one) => one.key.toLowerCase() === key.toLowerCase());
  expect(told, key).to.exist;
  if (access !== 'R or RW') expect(told?.readonly, `${key}.readonly`).to.equal(access === 'R');
}
