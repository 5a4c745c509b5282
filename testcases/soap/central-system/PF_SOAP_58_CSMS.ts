import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { asking } from '../states/envelopes.ts';
import { formOfFaults } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_58_CSMS', 'Form of faults', {
  purpose: 'A fault is one of SOAP 1.2: it has a code that SOAP knows, and a reason.',
  rules: formOfFaults,
  reading:
    "Whether an operation that nobody knows is answered by a fault is the matter of PF_SOAP_12_CSMS. The subcode may be any (OCPP-S 1.6 errata §3.3); the form of a fault is not OCPP's, but that of SOAP 1.2, part 1 §5.4.",

  async scenario({ centralSystem, chargePoint, execute, level }) {
    await chargePoint
      .sendsEnvelope(1, 'an operation that there is not', 'Heartbeat', {}, asking('Heartbeat', 'MakeCoffee'))
      .shouldBeRefused(2);
    centralSystem.writesHeader(3, level, 'answer', 'Fault/Code/Value');
    await execute(4, StillServing);
  },
});
