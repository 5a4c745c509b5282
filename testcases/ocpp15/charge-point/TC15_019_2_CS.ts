import { assume, expect, testChargePoint } from '#plugfest/1.5';

/** A name that nobody gives to a setting. */
const UNKNOWN = 'plugfest.NoSuchSetting';

export default testChargePoint('TC15_019_2_CS', 'Retrieve Specific Settings', {
  purpose:
    'Asked for two settings, the Charge Point tells the one that it has and says that it does not know the other.',
  profile: 'Core',
  requirements: ['1.5 §5.6', '1.5 §6.19', '1.5 §6.20'],

  async scenario({ centralSystem }) {
    const { response } = await centralSystem.sends(1, 'GetConfiguration', {}).mustBeAnswered(2).per('1.5 §5.6');
    const known = response.configurationKey?.[0]?.key;
    assume(known !== undefined, 'the charge point told no setting that it could be asked for by name');
    await centralSystem
      .sends(3, 'GetConfiguration', { key: [known!, UNKNOWN] })
      .mustBeAnswered(4, { unknownKey: [UNKNOWN] })
      .and(({ configurationKey = [] }) => {
        expect(
          configurationKey.map(({ key }) => key),
          'configurationKey',
        ).to.deep.equal([known]);
      })
      .per('1.5 §5.6', '1.5 §6.20');
  },
});
