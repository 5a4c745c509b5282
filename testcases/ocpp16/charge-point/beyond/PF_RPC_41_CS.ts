import { has, not, testChargePoint } from '#plugfest/1.6';
import { call, Serving } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_41_CS', 'Reservation without the feature profile', {
  purpose: 'A ReserveNow comes to a Charge Point that has no Reservation profile: it says so.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', '1.6 §5.13', '1.6 §3.3'],
  prerequisites: not(has('Reservation')),
  reading:
    'NotSupported is meant for an action that is known and not supported, NotImplemented for one that is not known (OCPP-J 1.6 §4.2.3): a Charge Point without the profile may do either. One that is not configured to take reservations may also answer Rejected (1.6 §5.13).',

  async scenario({ centralSystem, execute, configured: { connectorId, validIdTag }, now }) {
    const expiryDate = new Date(Date.parse(now()) + 600_000).toISOString();
    await centralSystem
      .sendsRaw(1, 'a ReserveNow', (id) =>
        call(id, 'ReserveNow', { connectorId, expiryDate, idTag: validIdTag, reservationId: 1 }),
      )
      .mustBeAnswered(2, { status: 'Rejected' })
      .mustBeRefused(2, 'NotSupported', 'NotImplemented');
    await execute(3, Serving);
  },
});
