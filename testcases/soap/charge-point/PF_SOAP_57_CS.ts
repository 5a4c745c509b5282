import { demands, testChargePoint } from '#plugfest/soap';
import { StillServing } from '../states/charge-point.ts';

export default testChargePoint('PF_SOAP_57_CS', 'Fault with a subcode of nobody', {
  purpose: 'A fault says something else than OCPP lists: the Charge Point takes it for the fault that it is.',
  rules: { '1.6': demands('OCPP-S 1.6 errata §3.3') },
  reading:
    'The subcodes that OCPP lists are some that can be used (errata §3.3). When the Charge Point boots again is up to it, as long as it does so within the time that it is granted to come back.',

  async scenario({ chargePoint, operator, execute }) {
    await operator.powerCycles();
    await chargePoint.mustSend(1, 'BootNotification').refused(2, 'OutOfCoffee');
    await chargePoint.mustSend(3, 'BootNotification').answered(4);
    await execute(5, StillServing);
  },
});
