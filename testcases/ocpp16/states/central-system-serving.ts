import { centralSystemState } from '#plugfest/1.6';
import { presentTime } from './central-system.ts';

/** A CALL as it goes over the wire, its payload whatever the case makes of it. */
export function call(messageId: unknown, action: string, payload: unknown): string {
  return JSON.stringify([2, messageId, action, payload]);
}

/** The Central System answers what it is asked: the time, and an id tag that it knows. */
export const Serving = centralSystemState('Serving', {
  async scenario({ chargePoint, configured: { validIdTag }, now }) {
    await chargePoint.sends(1, 'Heartbeat', {}).mustBeAnswered(2, { currentTime: presentTime(now()) });
    await chargePoint
      .sends(3, 'Authorize', { idTag: validIdTag })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } });
  },
});
