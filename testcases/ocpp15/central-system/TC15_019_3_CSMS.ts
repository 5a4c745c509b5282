import { testCentralSystem } from '#plugfest/1.5';
import { presentTime } from '../states/central-system.ts';

/** A name that nobody gives to a setting. */
const KEY = 'plugfest.NoSuchSetting';

export default testCentralSystem('TC15_019_3_CSMS', 'Retrieve Specific Setting - Unknown', {
  purpose: 'The Central System takes it that a Charge Point does not know a setting, and goes on serving it.',
  profile: 'Core',
  requirements: ['1.5 §4.6', '1.5 §5.6', '1.5 §6.19', '1.5 §6.20'],

  async scenario({ chargePoint, centralSystem, operator, now }) {
    await operator.orders('GetConfiguration', { key: [KEY] });
    await centralSystem
      .mustSend(1, 'GetConfiguration')
      .with({ key: [KEY] })
      .per('1.5 §5.6', '1.5 §6.19')
      .answered(2, { configurationKey: [], unknownKey: [KEY] });
    await chargePoint
      .sends(3, 'Heartbeat', {})
      .mustBeAnswered(4, { currentTime: presentTime(now()) })
      .per('1.5 §4.6');
  },
});
