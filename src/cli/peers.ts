import { fixtureFile } from '../catalog/fixtures.ts';
import type { ReferencePeer } from '../engine/proof.ts';
import { picsOf, fullPics, readValues, type Pics } from '../pics/index.ts';
import type { Role, TypedVersion } from '../protocol/index.ts';
import type { CsmsFault16 } from '../reference/csms16/index.ts';
import { besidesEnvelopes, soapFaults, spoiler } from '../reference/soap-faults.ts';
import type { StationFault16 } from '../reference/station16.ts';
import { olderCsms, olderStation } from './older-peers.ts';
import { securedFor } from './peer-security.ts';
import type { StationFault201 } from '../reference/station201/index.ts';

/** The reference charge point has everything but these: they contradict what it has. */
const stationPics16: Pics = picsOf(
  Object.entries(fullPics('1.6', 'station')).map(([id, claimed]) => [
    id,
    claimed &&
      ![
        'FixedCable',
        'BackupPowerSource',
        // It never fails to store a list that it has room for.
        'LocalListFailure',
      ].includes(id),
  ]),
);

/** The wires of the faults that exist on one of them alone. */
function wiresOf(
  faults: Readonly<Record<string, { readonly does: string; readonly over?: 'json' | 'soap' }>>,
): ReadonlyMap<string, 'json' | 'soap'> {
  return new Map(
    Object.entries(faults).flatMap(([name, { over }]) => (over === undefined ? [] : [[name, over] as const])),
  );
}

async function station16(): Promise<ReferencePeer> {
  const { referenceStation16, stationFaults16, MANUFACTURER_ROOT, FIRMWARE_CERTIFICATE, FIRMWARE_SIGNATURE } =
    await import('../reference/station16.ts');
  return {
    make({ session, clock, faults, settings, pics, files }) {
      spoiler(faults)(session);
      const station = referenceStation16({
        session,
        clock,
        files,
        manufacturerRoots: [MANUFACTURER_ROOT],
        faults: besidesEnvelopes(faults) as readonly StationFault16[],
        settings,
        fixedCable: pics['FixedCable'] === true,
        security: pics['Security'] === true,
        backupPower: pics['BackupPowerSource'] === true,
      });
      return {
        name: 'the reference charge point',
        start: () => station.start(),
        stop: () => station.stop(),
        perform: (action) => station.perform(action),
      };
    },
    pics: stationPics16,
    secured: (profile) => securedFor('station', profile),
    configured: {
      ...readValues('1.6').values,
      firmwareFile: fixtureFile('firmware/reference-2.0.0.bin'),
      firmwareVersion: '2.0.0',
      firmwareSignature: FIRMWARE_SIGNATURE,
      firmwareSigningCertificate: FIRMWARE_CERTIFICATE,
    },
    faults: new Set(Object.keys({ ...stationFaults16, ...soapFaults })),
    faultsOver: wiresOf({ ...stationFaults16, ...soapFaults }),
  };
}

async function csms16(): Promise<ReferencePeer> {
  const { csmsFaults16, referenceCsms16 } = await import('../reference/csms16/index.ts');
  return {
    make({ session, clock, identity, faults, pics }) {
      const spoil = spoiler(faults);
      spoil(session);
      const csms = referenceCsms16({
        clock,
        faults: besidesEnvelopes(faults) as readonly CsmsFault16[],
        firmwareManagement: pics['FirmwareManagement'] === true,
      });
      return {
        name: 'the reference central system',
        start() {
          csms.attach(identity, session);
          void session.open();
        },
        meets(neighbour, its) {
          spoil(its);
          csms.attach(neighbour, its);
        },
        stop: () => csms.stop(),
        perform: (action, context) => csms.perform(action, context),
      };
    },
    pics: fullPics('1.6', 'csms'),
    secured: (profile) => securedFor('csms', profile),
    configured: readValues('1.6').values,
    faults: new Set(Object.keys({ ...csmsFaults16, ...soapFaults })),
    faultsOver: wiresOf({ ...csmsFaults16, ...soapFaults }),
  };
}

async function station201(): Promise<ReferencePeer> {
  const { referenceStation201, stationFaults201 } = await import('../reference/station201/index.ts');
  return {
    make({ session, clock, faults, settings }) {
      const station = referenceStation201({ session, clock, faults: faults as readonly StationFault201[], settings });
      return {
        name: 'the reference charging station',
        start: () => station.start(),
        stop: () => station.stop(),
        perform: (action) => station.perform(action),
      };
    },
    // It has a card reader, and neither a start button nor a keypad; its connectors are open.
    pics: picsOf([
      ['Core', true],
      ['C01', true],
    ]),
    configured: readValues('2.0.1').values,
    faults: new Set(Object.keys(stationFaults201)),
  };
}

/** The embedded peer that stands in for a system under test; undefined where there is none. */
export async function referencePeer(version: TypedVersion, role: Role): Promise<ReferencePeer | undefined> {
  if (version === '1.6') return role === 'station' ? station16() : csms16();
  if (version === '1.2' || version === '1.5')
    return role === 'station' ? olderStation(version, await station16()) : olderCsms(version, await csms16());
  return role === 'station' ? station201() : undefined;
}
