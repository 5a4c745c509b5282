import { centralSystemState, noneOf } from '#plugfest/1.6';
import { Charging, presentTime } from './central-system.ts';

/*
 * The document does not have these states. Its sessions would also be passed by a program that calls every transaction number 1,
 * and its refusals by one that breaks down over them: a row or two behind the last step show that the Central System does better.
 */

/** Why a case goes on behind the document's last step with Served: to be said in its `reading`. */
export const goesOn =
  'Beyond the document: that a Central System can handle the refusal shows in that it goes on serving the Charge Point, so a heartbeat follows.';

/** Why a case goes on behind the document's last step with ChargingAgain: to be said in its `reading`. */
export const apart =
  'Beyond the document: another transaction follows, which must get an id of its own (errata §3.54 recommends unique ids; without them neither RemoteStopTransaction, §5.12, nor StopTransaction, §4.10, would say which transaction is meant).';

/** The driver of the running transaction ends it at the Charge Point. */
export const Stopped = centralSystemState('Stopped', {
  ends: [Charging],
  async scenario({ chargePoint, operator, now }) {
    const { request, response } = chargePoint.last('StartTransaction');
    await operator.notes('EV driver presents the identification again');
    await chargePoint
      .sends(1, 'StopTransaction', {
        transactionId: response.transactionId,
        idTag: request.idTag,
        meterStop: request.meterStart + 1000,
        timestamp: now(),
        reason: 'Local',
      })
      .mustBeAnswered(2)
      .per('1.6 §4.10');
  },
});

/** Another transaction is started; the one before is over. */
export const ChargingAgain = centralSystemState('ChargingAgain', {
  async scenario({ chargePoint, operator, configured: { validIdTag }, now }) {
    const { request: start, response: previous } = chargePoint.last('StartTransaction');
    const { request: stop } = chargePoint.last('StopTransaction');
    await operator.notes('EV driver starts another transaction');
    await chargePoint
      .sends(1, 'StartTransaction', {
        connectorId: start.connectorId,
        idTag: validIdTag,
        meterStart: stop.meterStop,
        timestamp: now(),
      })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' }, transactionId: noneOf(previous.transactionId) })
      .per('1.6 §4.8', '1.6 errata §3.54');
  },
});

/** The Central System goes on serving the Charge Point: it answers a heartbeat. */
export const Served = centralSystemState('Served', {
  async scenario({ chargePoint, now }) {
    await chargePoint
      .sends(1, 'Heartbeat', {})
      .mustBeAnswered(2, { currentTime: presentTime(now()) })
      .per('1.6 §4.6');
  },
});
