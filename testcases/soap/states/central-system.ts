import { around, centralSystemState } from '#plugfest/soap';

/** Seconds by which two clocks may differ before a time is no longer the present one: a wrong time zone is further off. */
const PRESENT = 300;

/** What a connector reports that is in service and free. */
export const available = (connectorId: number) => ({ connectorId, errorCode: 'NoError', status: 'Available' }) as const;

/** The Central System answers what it is asked: the time, and an id tag that it knows. */
export const StillServing = centralSystemState('Still serving', {
  async scenario({ chargePoint, configured: { validIdTag }, now }) {
    await chargePoint.sends(1, 'Heartbeat', {}).mustBeAnswered(2, { currentTime: around(now(), PRESENT) });
    await chargePoint
      .sends(3, 'Authorize', { idTag: validIdTag })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } });
  },
});
