import { has, testChargePoint } from '#plugfest/1.6';
import { GetConfiguration, valueOf } from '../../states/configuration.ts';
import { isTriggered, ofEach } from '../../states/meter-values.ts';

const KEY = 'MeterValuesSampledData';

export default testChargePoint('PF_TRIGGER_02_CS', 'Meter values that are asked for', {
  purpose: 'Asked for meter values, the Charge Point tells the latest ones of all measurands that are configured.',
  profile: 'RemoteTrigger',
  requirements: ['1.6 §4.7', '1.6 §5.8', '1.6 §5.17', '1.6 §9.1.17'],
  prerequisites: has('RemoteTrigger'),

  async scenario({ chargePoint, centralSystem, execute, configured: { connectorId } }) {
    await execute(1, GetConfiguration, KEY);
    const measurands = valueOf(centralSystem.last('GetConfiguration').response, KEY) ?? '';
    const asked = await centralSystem
      .sends(2, 'TriggerMessage', { requestedMessage: 'MeterValues', connectorId })
      .mustBeAnswered(3, { status: 'Accepted' })
      .per('1.6 §5.17');
    await chargePoint
      .mustSend(4, 'MeterValues')
      .with({ connectorId })
      .following(asked)
      .passingOver(
        'values of another connector, of an occasion of their own',
        (values) => values.connectorId !== connectorId && !isTriggered(values),
      )
      .and(ofEach(measurands))
      .per('1.6 §5.17', '1.6 §9.1.17')
      .answered(5);
  },
});
