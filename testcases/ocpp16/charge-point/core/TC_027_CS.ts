import { testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_027_CS', 'Remote start transaction - connector id shall not be 0', {
  purpose:
    'The Charge Point starts nothing on connector 0, which is the Charge Point itself: it rejects such a remote start.',
  profile: 'Core',
  requirements: ['1.6 §5.11', '1.6 §6.33'],
  reading: 'The document allows a CALLERROR in place of the rejection and names no code: any of them will do.',

  async scenario({ centralSystem, configured: { validIdTag } }) {
    await centralSystem
      .sends(1, 'RemoteStartTransaction', { connectorId: 0, idTag: validIdTag })
      .mustBeAnswered(2, { status: 'Rejected' })
      .mustBeRefused(2);
  },
});
