import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';

/** Seconds in which a message that comes again is taken for a repetition. */
const WATCH = 10;

export default testChargePoint('PF_SOAP_51_CS', 'Fault in answer to another message', {
  purpose: 'A StatusNotification is answered by a fault: the Charge Point does not send it again, and goes on.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §4', 'OCPP-S 1.6 errata §3.2'],
  before: { state: Serving },

  async scenario({ chargePoint, operator, execute, configured: { connectorId } }) {
    await operator.plugsIn(connectorId, { meanwhile: true });
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .refused(2, 'InternalError');
    await chargePoint.shouldNotSend(3, 'StatusNotification', {
      seconds: WATCH,
      about: (report) => report.connectorId === connectorId && report.status === 'Preparing',
      per: ['OCPP-S 1.6 errata §3.2'],
    });
    await execute(4, Serving);
  },
});
