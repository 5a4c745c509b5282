import { expect, testChargePoint } from '#plugfest/1.6';
import { expectKey, valueOf } from '../../states/configuration.ts';

const KEY = 'MeterValuesSampledData';

/** No Charge Point measures that. */
const UNSUPPORTED = 'Plugfest.Invented.Quantity';

export default testChargePoint('PF_VALUES_01_CS', 'Measurand that is not supported', {
  purpose:
    'A list with one measurand that the Charge Point does not support is rejected as a whole, and changes nothing.',
  profile: 'Core',
  requirements: ['1.6 §3.16.4', '1.6 §5.3', '1.6 §5.8'],

  async scenario({ centralSystem }) {
    const before = await centralSystem
      .sends(1, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(2)
      .and(expectKey(KEY))
      .per('1.6 §5.8');
    const present = valueOf(before.response, KEY) ?? '';
    const value = [...(present === '' ? [] : [present]), UNSUPPORTED].join(',');
    await centralSystem
      .sends(3, 'ChangeConfiguration', { key: KEY, value })
      .mustBeAnswered(4, { status: 'Rejected' })
      .per('1.6 §3.16.4', '1.6 §5.3');
    await centralSystem
      .sends(5, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(6)
      .and((told) => expect(valueOf(told, KEY) ?? '', KEY).to.equal(present))
      .per('1.6 §3.16.4');
  },
});
