import { expect, testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_019_1_CS', 'Retrieve all Settings', {
  purpose: 'Asked for no setting by name, the Charge Point tells all that it has.',
  profile: 'Core',
  requirements: ['1.5 §5.6', '1.5 §6.19', '1.5 §6.20', '1.5 §7.22'],
  reading: 'Which settings a Charge Point has is up to it; one that can be configured at all has one.',

  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'GetConfiguration', {})
      .mustBeAnswered(2)
      .and(({ configurationKey = [], unknownKey = [] }) => {
        expect(configurationKey, 'configurationKey').to.not.have.lengthOf(0);
        const names = configurationKey.map(({ key }) => key);
        expect(names, 'configurationKey: each key once').to.have.lengthOf(new Set(names).size);
        expect(unknownKey, 'unknownKey').to.have.lengthOf(0);
      })
      .per('1.5 §5.6', '1.5 §6.20');
  },
});
