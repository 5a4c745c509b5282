import { centralSystemState, noneOf } from '#plugfest/1.6';
import { Charging } from './central-system.ts';

/*
 * The document does not have these states. Many of its cases for the Central System are satisfied by a program that relays what
 * the operator types and answers Accepted to everything. A few rows behind the document's last step show that there is a
 * Central System at the other end: it knows its id tags, and it keeps its transactions apart.
 */

/** Why a case goes on behind the document's last step: to be said in its `reading`. */
export const beyond = {
  /** Of a case that ends with IdTagsToldApart. */
  idTags:
    'Beyond the document: its steps would also be passed by a program that relays orders and accepts everything. So the case ends with two id tags: one that nobody knows must not be accepted, the valid one must be (1.6 §4.1; TC_023_1_CSMS demands it of every Central System).',
  /** Of a case that ends with ChargingAgain. */
  transactions:
    'Beyond the document: its steps would also be passed by a program that accepts everything and calls every transaction number 1. So an id tag that nobody knows must not be accepted (1.6 §4.1), and another transaction must get an id of its own (errata §3.54; without that neither RemoteStopTransaction, §5.12, nor StopTransaction, §4.10, would say which one is meant).',
} as const;

/** An id tag that nobody knows is refused, for any reason; the valid one is accepted. Twice: knowledge is no matter of chance. */
export const IdTagsToldApart = centralSystemState('IdTagsToldApart', {
  async scenario({ chargePoint, operator, configured: { invalidIdTag, validIdTag } }) {
    await operator.notes('An id tag that nobody knows and a valid one are presented in turn');
    for (let time = 1; time <= 2; time++) {
      await chargePoint
        .sends(1, 'Authorize', { idTag: invalidIdTag })
        .mustBeAnswered(2, { idTagInfo: { status: noneOf('Accepted') } })
        .per('1.6 §4.1', '1.6 §7.2');
      await chargePoint
        .sends(3, 'Authorize', { idTag: validIdTag })
        .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } })
        .per('1.6 §4.1', '1.6 §7.2');
    }
  },
});

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
  before: IdTagsToldApart,
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
