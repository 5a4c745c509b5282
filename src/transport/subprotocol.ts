import { subprotocolOf } from '../protocol/index.ts';
import type { FramedVersion } from '../wire/index.ts';

/** Every version whose frames can be read here. */
export const framedVersions: readonly FramedVersion[] = ['1.6', '2.0.1'];

/** The WebSocket subprotocol of a version: `ocpp1.6`, `ocpp2.0.1`. */
export function nameOf(version: FramedVersion): string {
  return subprotocolOf(`${version}J`);
}

/** A connection's agreement: the name as it goes over the wire, and the version that it stands for. */
export interface Agreement {
  readonly subprotocol: string;
  readonly version: FramedVersion;
}

/**
 * Exactly one of the offered names: the station's list is in order of its preference, so its first that we speak is taken
 * (OCPP-J 1.6 §3.1.2, OCPP 2.0.1 Part 4 §3.1.2). Names are compared to the letter.
 *
 * @returns undefined when none of the offered names is ours
 */
export function agree(offered: Iterable<string>, ours: readonly FramedVersion[]): Agreement | undefined {
  for (const subprotocol of offered) {
    const version = ours.find((one) => nameOf(one) === subprotocol);
    if (version !== undefined) return { subprotocol, version };
  }
  return undefined;
}

/** Why there is no agreement, in a sentence. */
export function disagreement(offered: readonly string[], ours: readonly FramedVersion[]): string {
  const wanted = ours.map(nameOf).join(' or ');
  if (offered.length === 0) return `the station offered no WebSocket subprotocol; ${wanted} is needed`;
  return `the station offered the WebSocket subprotocol ${offered.map((name) => JSON.stringify(name)).join(', ')}; ${wanted} is needed`;
}
