import type { CentralSystemStage, ChargePointStage, Clause16, Spec16 } from '#plugfest/1.6';

type Half = 'request' | 'answer';

/** A case about one header block of what a Charge Point sends: when it boots, or when it is asked for its configuration. */
export function chargePointWrites(half: Half, block: string, clause: Clause16): Spec16<ChargePointStage> {
  return {
    ...specOf('Charge Point', half, block, clause),
    async scenario({ chargePoint, centralSystem, operator }) {
      if (half === 'request') {
        await operator.powerCycles();
        await chargePoint.mustSend(1, 'BootNotification').answered(2);
      } else await centralSystem.sends(1, 'GetConfiguration', { key: ['HeartbeatInterval'] }).mustBeAnswered(2);
      chargePoint.mustWriteHeader(3, half, block);
    },
  };
}

/** A case about one header block of what a Central System sends: when it orders a cache to be cleared, or when it answers a heartbeat. */
export function centralSystemWrites(half: Half, block: string, clause: Clause16): Spec16<CentralSystemStage> {
  return {
    ...specOf('Central System', half, block, clause),
    async scenario({ chargePoint, centralSystem, operator }) {
      if (half === 'request') {
        await operator.orders('ClearCache', {});
        await centralSystem.mustSend(1, 'ClearCache').answered(2, { status: 'Accepted' });
      } else await chargePoint.sends(1, 'Heartbeat', {}).mustBeAnswered(2);
      centralSystem.mustWriteHeader(3, half, block);
    },
  };
}

function specOf(party: string, half: Half, block: string, clause: Clause16) {
  return {
    purpose: `The header of each ${half} of the ${party} holds ${block}, as OCPP over SOAP demands.`,
    profile: 'Core',
    over: ['soap'],
    requirements: [clause],
  } as const;
}
