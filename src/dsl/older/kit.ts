import type { ConfiguredValues16 } from '../../pics/index.ts';
import { canonicalErrorCode, protocolOf } from '../../protocol/index.ts';
import { sutActor, toolActor } from '../actors.ts';
import { sendsEnvelopes, writesHeaders } from '../envelopes.ts';
import { FilePlaces } from '../file-places.ts';
import type { Kit } from '../kit.ts';
import { neighbour } from '../neighbour.ts';
import { connectionOfCsms, connectionOfStation, connectorsOnly, csmsOperator, stationOperator } from '../world.ts';
import { OlderCsmsCare } from './care-of-csms.ts';
import { OlderStationCare } from './care-of-station.ts';
import type { OlderVersion } from './clauses.ts';

/** Files travel over FTP only (1.5 §8.4 and §8.5, 1.2 §8.4 and §8.5). */
const FILE_PROTOCOLS = ['ftp', 'ftps'];

/** One of the versions before 1.6: its words, manners and housekeeping. */
function olderKit<V extends OlderVersion>(version: V): Kit {
  const protocol = protocolOf(version);
  const judge = {
    validate: protocol.validate,
    errorCode: (code: string): string | undefined => canonicalErrorCode(version, code)?.code,
  };
  return {
    version,
    names: { station: 'Charge Point', csms: 'Central System' },
    protocol,
    judge,
    stage(talk, sut, configured, care) {
      const values = configured as ConfiguredValues16;
      const { judge } = talk.options;
      const fence = (): Promise<void> => care.fence(talk);
      const now = (): string => new Date(talk.clock.now()).toISOString();
      if (sut === 'csms')
        return {
          chargePoint: { ...toolActor<V, 'fromStation'>(talk, judge), ...sendsEnvelopes(talk, judge) },
          centralSystem: { ...sutActor<V, 'fromCsms'>(talk), ...writesHeaders(talk) },
          neighbour: neighbour<V>(talk, judge, values.secondIdentity),
          operator: csmsOperator(talk),
          connection: connectionOfCsms(talk),
          now,
        };
      const { facts, settings } = care as OlderStationCare;
      return {
        chargePoint: { ...sutActor<V, 'fromStation'>(talk), ...writesHeaders(talk) },
        centralSystem: { ...toolActor<V, 'fromCsms'>(talk, judge), ...sendsEnvelopes(talk, judge) },
        operator: stationOperator(talk, connectorsOnly(values.connectorId), fence),
        connection: connectionOfStation(talk, fence),
        files: new FilePlaces(talk, values, () => FILE_PROTOCOLS),
        statusOf: (connector: number) => facts.statuses.get(connector),
        configurationOf: (key: string) => settings.value(key),
        mayKnow: (idTag: string) => facts.mayKnow(idTag),
        settled: fence,
        now,
      };
    },
    care: (sut, terms) =>
      sut === 'station' ? new OlderStationCare(version, terms) : new OlderCsmsCare(version, terms),
  };
}

export const kit15 = olderKit('1.5');
export const kit12 = olderKit('1.2');
