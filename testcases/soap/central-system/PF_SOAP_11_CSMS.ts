import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { asSoap11 } from '../states/envelopes.ts';
import { nobodyMustJudge, soap12 } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_11_CSMS', 'Envelope of SOAP 1.1', {
  purpose: 'SOAP 1.2 is what OCPP speaks: an older envelope is refused.',
  rules: soap12,
  reading: nobodyMustJudge,

  async scenario({ chargePoint, execute, level }) {
    await chargePoint
      .sendsEnvelope(1, 'a Heartbeat in an envelope of SOAP 1.1', 'Heartbeat', {}, asSoap11)
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
