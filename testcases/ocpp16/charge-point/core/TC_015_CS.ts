import { either, inAnyOrder, oneOf, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

export default testChargePoint('TC_015_CS', 'Hard Reset With Transaction', {
  purpose:
    'On a hard reset the Charge Point restarts, registers again, and tells how the running transaction ended: before the restart or after it.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.9', '1.6 §4.10', '1.6 §5.14', '1.6 errata §3.22', '1.6 errata §3.36'],
  reading:
    'Before the restart, steps 3 and 5 may be reversed (general conventions); that the connectors are out of service for it may be told as well (1.6 §4.9). After it, step 3 may come before, between or after the reports of step 9, and step 5 is one of them.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, configured }) {
    const { connectorId, connectorIds, heartbeatInterval } = configured;
    const started = chargePoint.last('StartTransaction');
    const stops = () =>
      chargePoint
        .mustSend(3, 'StopTransaction')
        .with({ ...endOf(started), reason: 'HardReset' })
        .per('1.6 §4.10', '1.6 §5.14', '1.6 errata §3.36')
        .answered(4);
    const finishes = () =>
      chargePoint
        .mustSend(5, 'StatusNotification')
        .with({ connectorId, status: 'Finishing' })
        .passingOver('out of service for the restart', ({ status }) => status === 'Unavailable')
        .per('1.6 §4.9')
        .answered(6);
    const boots = () =>
      chargePoint
        .mustSend(7, 'BootNotification')
        .per('1.6 §4.2', '1.6 §5.14')
        .answered(8, { status: 'Accepted', interval: heartbeatInterval });

    await centralSystem.sends(1, 'Reset', { type: 'Hard' }).mustBeAnswered(2, { status: 'Accepted' }).per('1.6 §5.14');

    const stopsFirst = stops();
    const finishesFirst = finishes();
    await either(stopsFirst, finishesFirst, boots());
    let stopped = stopsFirst.met !== undefined;
    if (stopped) {
      await finishes();
      await boots();
    } else if (finishesFirst.met) {
      // Step 5 may stand alone: then step 3 follows the restart.
      const stopsNext = stops();
      await either(stopsNext, boots());
      stopped = stopsNext.met !== undefined;
      if (stopped) await boots();
    }

    await inAnyOrder(
      ...(stopped ? [] : [stops()]),
      ...[0, ...connectorIds].map((id) =>
        chargePoint
          .mustSend(9, 'StatusNotification')
          .with({ connectorId: id, status: id === connectorId ? oneOf('Finishing', 'Preparing') : 'Available' })
          .per('1.6 §4.9', '1.6 errata §3.22')
          .answered(10),
      ),
    );
  },
});
