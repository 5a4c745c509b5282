import { expect, has, idTag, instantOf, testCentralSystem } from '#plugfest/1.6';
import { reservationEnd } from '../../states/central-system.ts';

/** Milliseconds by which an expiry date may be off: some can only be ordered in whole minutes. */
const ROUNDING = 60_000;

export default testCentralSystem('TC_047_CSMS', 'Reservation of a Connector - Expire', {
  purpose: 'The Central System reserves a connector until the ordered time, and takes it that nobody came.',
  profile: 'Reservation',
  requirements: ['1.6 §4.9', '1.6 §5.13'],
  prerequisites: has('Reservation'),
  reading:
    'The expiry date counts from the order or from the request, whichever the Central System goes by, and may be rounded to whole minutes, but by no more than half of the offset.',

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, now, configured } = stage;
    const { connectorId, validIdTag, expiryDateOffset } = configured;

    const offset = expiryDateOffset * 1000;
    const slack = Math.min(ROUNDING, offset / 2);
    const ordered = Date.parse(now());
    await operator.orders('ReserveNow', { connectorId, idTag: validIdTag, expiryDate: reservationEnd(stage) });
    const { request } = await centralSystem
      .mustSend(1, 'ReserveNow')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .and(({ expiryDate }) => {
        const latest = Date.parse(now()) + offset + slack;
        expect(instantOf(expiryDate), 'expiryDate').to.be.within(ordered + offset - slack, latest);
      })
      .per('1.6 §5.13')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Reserved', timestamp: now() })
      .mustBeAnswered(4)
      .per('1.6 §4.9');

    const left = (instantOf(request.expiryDate) - Date.parse(now())) / 1000;
    await operator.waits(
      Math.max(0, left),
      'EV driver does not arrive at the reserved Connector before the expiry date',
    );
    await chargePoint
      .sends(5, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
      .mustBeAnswered(6)
      .per('1.6 §4.9');
  },
});
