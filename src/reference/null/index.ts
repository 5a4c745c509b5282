import type { Role } from '../../protocol/index.ts';
import { cannedCsms, cannedStation } from './canned.ts';
import { nullPeer } from './peer.ts';
import type { Manner, Mouth, NullKind, NullPeer, NullPeerOptions } from './peer.ts';
import { random } from './random.ts';
import { callErrors, echo, emptyAnswers, mute } from './simple.ts';

export { nullKinds } from './peer.ts';
export type { NullKind, NullPeer, NullPeerOptions } from './peer.ts';

/**
 * A station that does nothing right. Nothing happens before `start()`.
 *
 * @throws TypeError when the session does not play the station
 */
export function nullStation(kind: NullKind, options: NullPeerOptions): NullPeer {
  return peerAs('station', kind, options);
}

/**
 * A CSMS that does nothing right.
 *
 * @throws TypeError when the session does not play the CSMS
 */
export function nullCsms(kind: NullKind, options: NullPeerOptions): NullPeer {
  return peerAs('csms', kind, options);
}

function peerAs(role: Role, kind: NullKind, options: NullPeerOptions): NullPeer {
  if (options.session.role !== role) throw new TypeError(`a session that plays the ${role} is needed`);
  return nullPeer(options, (mouth) => mannerOf(kind, mouth, options));
}

function mannerOf(kind: NullKind, mouth: Mouth, { session, version, seed = 1 }: NullPeerOptions): Manner {
  switch (kind) {
    case 'mute':
      return mute();
    case 'echo':
      return echo(mouth);
    case 'call-errors':
      return callErrors();
    case 'empty-answers':
      return emptyAnswers();
    case 'canned':
      return session.role === 'station' ? cannedStation(mouth, version) : cannedCsms(mouth, version);
    case 'random':
      return random(mouth, session.role, version, seed);
  }
}
