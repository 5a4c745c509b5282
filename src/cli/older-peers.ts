import type { ReferencePeer } from '../engine/proof.ts';
import { featuresFor, picsOf, type Pics } from '../pics/index.ts';
import type { Role } from '../protocol/index.ts';
import type { OlderVersion } from '../reference/older/index.ts';
import { OWN_VENDOR } from '../reference/vendor.ts';

/** The reference charge point of 1.6 as it speaks an older version; with its faults, and those of who has 1.6 in mind. */
export async function olderStation(version: OlderVersion, peer: ReferencePeer): Promise<ReferencePeer> {
  const { olderSettings, olderStationFaults, sorted, stationWords, TranslatedSession } =
    await import('../reference/older/index.ts');
  return {
    ...peer,
    make(terms) {
      const { slips, others } = sorted(terms.faults, olderStationFaults);
      const session = new TranslatedSession(terms.session, stationWords(version, slips));
      return peer.make({ ...terms, session, faults: others, settings: { ...olderSettings, ...terms.settings } });
    },
    pics: claimsOf(version, 'station', peer.pics),
    configured: { ...peer.configured, knownVendorId: OWN_VENDOR },
    faults: new Set([...peer.faults, ...Object.keys(olderStationFaults)]),
  };
}

/** The reference central system of 1.6 as it speaks an older version; with its faults, and those of who has 1.6 in mind. */
export async function olderCsms(version: OlderVersion, peer: ReferencePeer): Promise<ReferencePeer> {
  const { csmsWords, olderCsmsFaults, orderOf16, sorted, TranslatedSession } =
    await import('../reference/older/index.ts');
  return {
    ...peer,
    make(terms) {
      const { slips, others } = sorted(terms.faults, olderCsmsFaults);
      const session = new TranslatedSession(terms.session, csmsWords(version, slips));
      const csms = peer.make({ ...terms, session, faults: others });
      return {
        name: csms.name,
        start: () => csms.start(),
        meets: (identity, its) => csms.meets?.(identity, new TranslatedSession(its, csmsWords(version, slips))),
        stop: () => csms.stop(),
        perform: (action, context) => csms.perform(orderOf16(action), context),
      };
    },
    pics: claimsOf(version, 'csms', peer.pics),
    configured: { ...peer.configured, knownVendorId: OWN_VENDOR },
    faults: new Set([...peer.faults, ...Object.keys(olderCsmsFaults)]),
  };
}

/** What the peers have that no case of 1.6 asks for. */
const BESIDE = ['IdTagGroups', 'SmsWakeUp', 'VendorMessages'];

/** What it claims, of the features that the older version has. */
function claimsOf(version: OlderVersion, role: Role, claims: Pics): Pics {
  return picsOf(featuresFor(version, role).map(({ id }) => [id, claims[id] === true || BESIDE.includes(id)]));
}
