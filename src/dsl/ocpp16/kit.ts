import { canonicalErrorCode, protocolOf } from '../../protocol/index.ts';
import type { ConfiguredValues16 } from '../../pics/index.ts';
import { sutActor, toolActor } from '../actors.ts';
import { mustPing, pings } from '../pinging.ts';
import { connects, mustConnect } from '../connecting.ts';
import { sendsEnvelopes, writesHeaders } from '../envelopes.ts';
import { fieldTrials } from '../field-trials.ts';
import { FilePlaces } from '../file-places.ts';
import { mustGiveUp } from '../giving-up.ts';
import type { Kit } from '../kit.ts';
import { neighbour } from '../neighbour.ts';
import { connectionOfCsms, connectionOfStation, connectorsOnly, csmsOperator, stationOperator } from '../world.ts';
import { CsmsCare16 } from './care-of-csms.ts';
import { StationCare16 } from './care-of-station.ts';

const protocol = protocolOf('1.6');
const judge = {
  validate: protocol.validate,
  errorCode: (code: string): string | undefined => canonicalErrorCode('1.6', code)?.code,
};

/** OCPP 1.6: its words, manners and housekeeping. */
export const kit16: Kit = {
  version: '1.6',
  names: { station: 'Charge Point', csms: 'Central System' },
  protocol,
  judge,
  stage(talk, sut, configured, care) {
    const { connectorId, serialNumber } = configured as ConfiguredValues16;
    const { judge } = talk.options;
    const now = (): string => new Date(talk.clock.now()).toISOString();
    return sut === 'station'
      ? {
          chargePoint: {
            ...sutActor<'1.6', 'fromStation'>(talk),
            ...mustConnect(talk),
            ...mustGiveUp(talk),
            ...mustPing(talk),
            ...writesHeaders(talk),
          },
          centralSystem: {
            ...toolActor<'1.6', 'fromCsms'>(talk, judge),
            ...pings(talk),
            ...sendsEnvelopes(talk, judge),
          },
          operator: stationOperator(
            talk,
            connectorsOnly(connectorId),
            () => care.fence(talk),
            (since) => (care as StationCare16).gaveUp(since),
          ),
          connection: connectionOfStation(talk, () => care.fence(talk)),
          files: new FilePlaces(talk, configured as ConfiguredValues16, () => (care as StationCare16).fileProtocols),
          statusOf: (connector: number) => (care as StationCare16).facts.statuses.get(connector),
          configurationOf: (key: string) => (care as StationCare16).configurationOf(key),
          authority: (care as StationCare16).authority.in(talk),
          serialNumbers: () =>
            serialNumber === undefined ? (care as StationCare16).facts.serialNumbers : [serialNumber],
          fields: fieldTrials(talk, '1.6', judge),
          now,
        }
      : {
          chargePoint: {
            ...toolActor<'1.6', 'fromStation'>(talk, judge),
            ...connects(talk),
            ...pings(talk),
            ...sendsEnvelopes(talk, judge),
          },
          centralSystem: { ...sutActor<'1.6', 'fromCsms'>(talk), ...writesHeaders(talk) },
          neighbour: neighbour<'1.6'>(talk, judge, (configured as ConfiguredValues16).secondIdentity),
          operator: csmsOperator(talk),
          connection: connectionOfCsms(talk),
          certificates: (care as CsmsCare16).certificates.in(talk, () => care.fence(talk)),
          fields: fieldTrials(talk, '1.6', judge),
          now,
        };
  },
  care: (sut, terms) => (sut === 'station' ? new StationCare16(terms) : new CsmsCare16(terms)),
};
