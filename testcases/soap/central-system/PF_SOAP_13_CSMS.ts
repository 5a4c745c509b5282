import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { ofNoVersion } from '../states/envelopes.ts';
import { asInTheWsdl, nobodyMustJudge } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_13_CSMS', 'Unknown namespace', {
  purpose: 'A message of no version of OCPP is refused.',
  rules: asInTheWsdl,
  reading: nobodyMustJudge,

  async scenario({ chargePoint, execute, level }) {
    await chargePoint
      .sendsEnvelope(1, 'a Heartbeat in the namespace of no version', 'Heartbeat', {}, ofNoVersion)
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
