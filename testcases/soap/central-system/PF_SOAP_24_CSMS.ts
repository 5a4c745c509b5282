import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { without } from '../states/envelopes.ts';
import { soap12OverHttp } from '../states/http.ts';

export default testCentralSystem('PF_SOAP_24_CSMS', 'HTTP status of answers', {
  purpose: 'A fault comes with an HTTP status of 400 or 500, a response with one of success.',
  rules: soap12OverHttp,
  reading:
    'SOAP 1.2 part 2 §7.5.2.2 gives a fault of the sender 400 and others 500; that many stacks send 500 with each harms nobody and is let pass. That a fault is told at all is looked at elsewhere.',

  async scenario({ chargePoint, centralSystem, execute, level, configured: { validIdTag } }) {
    await chargePoint
      .sendsEnvelope(1, 'an Authorize without its idTag', 'Authorize', { idTag: validIdTag }, without('idTag'))
      .shouldBeRefused(2);
    await execute(3, StillServing);
    centralSystem.writesHeader(4, level, 'answer', 'HTTP status');
  },
});
