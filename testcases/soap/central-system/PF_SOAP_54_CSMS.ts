import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { withTwoMessages } from '../states/envelopes.ts';
import { asInTheWsdl, nobodyMustJudge } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_54_CSMS', 'Two messages in one body', {
  purpose: 'A body holds one message: one with two of them is refused.',
  rules: asInTheWsdl,
  reading: nobodyMustJudge,

  async scenario({ chargePoint, execute, level }) {
    await chargePoint
      .sendsEnvelope(1, 'an envelope with a Heartbeat that comes twice', 'Heartbeat', {}, withTwoMessages)
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
