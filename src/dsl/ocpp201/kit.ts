import { canonicalErrorCode, protocolOf } from '../../protocol/index.ts';
import type { ConfiguredValues201 } from '../../pics/index.ts';
import { sutActor, toolActor } from '../actors.ts';
import type { Kit } from '../kit.ts';
import { connectionOfStation, stationOperator, type Premises } from '../world.ts';
import { StationCare201 } from './care.ts';

const protocol = protocolOf('2.0.1');
const judge = {
  validate: protocol.validate,
  errorCode: (code: string): string | undefined => canonicalErrorCode('2.0.1', code)?.code,
};

/** OCPP 2.0.1 with the charging station under test: its words, manners and housekeeping. */
export const kit201: Kit = {
  version: '2.0.1',
  names: { station: 'Charging Station', csms: 'CSMS' },
  protocol,
  judge,
  stage: (talk, _sut, configured, care) => ({
    chargingStation: sutActor<'2.0.1', 'fromStation'>(talk),
    csms: toolActor<'2.0.1', 'fromCsms'>(talk, judge),
    operator: stationOperator(talk, premisesOf(configured as ConfiguredValues201), () => care.fence(talk)),
    connection: connectionOfStation(talk, () => care.fence(talk)),
    valueOf: (variable: string) => (care as StationCare201).variables.value(variable),
  }),
  care(sut, terms) {
    if (sut === 'csms') throw new RangeError('there is no test case of OCPP 2.0.1 for a CSMS yet');
    return new StationCare201(terms);
  },
};

/** EVSEs, each with the configured connector, and typed tokens. */
function premisesOf({ evseId, connectorId, validIdTokenType }: ConfiguredValues201): Premises {
  return {
    usual: evseId,
    at: (evse) => ({ evse, connector: connectorId }),
    where: (evse) => `EVSE ${evse}`,
    tokenType: validIdTokenType,
  };
}
