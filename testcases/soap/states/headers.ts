import type { CentralSystemStage, ChargePointStage, Rules, SoapSpec } from '#plugfest/soap';
import { nobodysSetting } from './charge-point.ts';

type Half = 'request' | 'answer';

/** A case about one header block of what a Charge Point sends: when it boots, or when it is asked for a setting that it does not have. */
export function chargePointWrites(
  half: Half,
  block: string,
  rules: Rules,
  reading?: string,
): SoapSpec<ChargePointStage> {
  return {
    ...specOf('Charge Point', half, block, rules, reading),
    async scenario({ chargePoint, centralSystem, operator, level }) {
      if (half === 'request') {
        await operator.powerCycles();
        await chargePoint.mustSend(1, 'BootNotification').answered(2);
      } else
        await centralSystem
          .sends(1, 'ChangeConfiguration', nobodysSetting)
          .mustBeAnswered(2, { status: 'NotSupported' });
      chargePoint.writesHeader(3, level, half, block);
    },
  };
}

/** A case about one header block of what a Central System sends: when it orders a cache to be cleared, or when it answers a heartbeat. */
export function centralSystemWrites(
  half: Half,
  block: string,
  rules: Rules,
  reading?: string,
): SoapSpec<CentralSystemStage> {
  return {
    ...specOf('Central System', half, block, rules, reading),
    async scenario({ chargePoint, centralSystem, operator, level }) {
      if (half === 'request') {
        await operator.orders('ClearCache', {});
        await centralSystem.mustSend(1, 'ClearCache').answered(2, { status: 'Accepted' });
      } else await chargePoint.sends(1, 'Heartbeat', {}).mustBeAnswered(2);
      centralSystem.writesHeader(3, level, half, block);
    },
  };
}

function specOf(party: string, half: Half, block: string, rules: Rules, reading: string | undefined) {
  return {
    purpose: `The header of each ${half} of the ${party} holds ${block}, as OCPP over SOAP has it.`,
    rules,
    ...(reading === undefined ? {} : { reading }),
  } as const;
}
