import { wireOf } from '../protocol/index.ts';
import { csmsLanes, stationLanes, type Lanes, type LaneTerms, type Listening } from './lanes.ts';
import { probeCsms } from './probe.ts';
import type { SoapTerms } from './soap-lanes.ts';

/**
 * Lanes for stations under test, on the wire of their binding. What SOAP needs is loaded when it is spoken.
 * @throws ListenFailed when the address cannot be bound
 */
export async function openStationLanes(terms: LaneTerms, at: Listening, soap: SoapTerms = {}): Promise<Lanes> {
  if (wireOf(terms.binding) === 'json') return stationLanes(terms, at);
  return (await import('./soap-lanes.ts')).soapStationLanes(terms, at, soap);
}

/**
 * Lanes for a CSMS under test, on the wire of their binding.
 * @throws UserError when the CSMS cannot be reached
 * @throws ListenFailed when the endpoint for its requests cannot be opened
 */
export async function openCsmsLanes(
  terms: LaneTerms,
  at: { readonly url: string; readonly warn: (line: string) => void },
  soap: SoapTerms = {},
): Promise<Lanes> {
  await probeCsms(terms, at.url);
  if (wireOf(terms.binding) === 'json') return csmsLanes(terms, at.url);
  return (await import('./soap-lanes.ts')).soapCsmsLanes(terms, at, soap);
}
