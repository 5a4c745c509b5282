import { matching, type CentralSystemStage, type Configured } from '#plugfest/1.6';
import { accepting } from './central-system.ts';

/** Where the simulated Charge Point is sent for firmware when no other place is configured. It downloads nothing. */
const FIRMWARE = 'https://files.example.org/firmware.bin';

/** Where it is told to upload diagnostics when no other place is configured. It uploads nothing. */
const DIAGNOSTICS = 'https://files.example.org/diagnostics';

/** The location of firmware that an operator orders. */
export const firmwareLocation = ({ firmwareUrl = FIRMWARE }: Configured): string => firmwareUrl;

/** The location for diagnostics that an operator orders. */
export const diagnosticsLocation = ({ logLocation = DIAGNOSTICS }: Configured): string => logLocation;

/** A location that tells the protocol of the transfer (1.6 §8). */
export const aUrl = matching(/^[a-z][a-z0-9+.-]*:\/\/[^\s/]/i, 'a URL with a protocol');

/** How a case reads a location that the document does not look at: to be said in its `reading`. */
export const anyLocation =
  'The document does not look at the location: the Central System may choose another than the ordered one, but it must be a URL that tells the protocol (§8).';

/** How a case reads the restart in the middle of an update: to be said in its `reading`. */
export const restartForInstalling =
  'The connection is not said to be lost: the Charge Point boots on the one it has, and as it reports its connectors next it must have been accepted (§4.2). The status of all connectors is told for connector 0, too.';

/** The Charge Point installs what it has downloaded: steps 3 to 16 of the cases in which it restarts. */
export async function downloadsAndInstalls(
  stage: Pick<CentralSystemStage, 'chargePoint' | 'operator' | 'now'> & { readonly configured: Configured },
  outcome: 'Installed' | 'InstallationFailed',
): Promise<void> {
  const { chargePoint, operator, configured, now } = stage;
  const { connectorIds, vendorName, model } = configured;
  const tells = async (step: number, status: 'Downloading' | 'Downloaded' | 'Installing' | typeof outcome) => {
    await chargePoint
      .sends(step, 'FirmwareStatusNotification', { status })
      .mustBeAnswered(step + 1)
      .per('1.6 §4.5');
  };
  const reports = async (step: number, status: 'Unavailable' | 'Available') => {
    for (const connectorId of [0, ...connectorIds])
      await chargePoint
        .sends(step, 'StatusNotification', { connectorId, errorCode: 'NoError', status, timestamp: now() })
        .mustBeAnswered(step + 1)
        .per('1.6 §4.9');
  };

  await operator.notes('The Charge Point starts downloading the firmware');
  await tells(3, 'Downloading');
  await operator.notes('The Charge Point has finished downloading the firmware');
  await tells(5, 'Downloaded');
  await reports(7, 'Unavailable');

  await operator.notes('The Charge Point starts installing the firmware');
  await tells(9, 'Installing');
  await chargePoint
    .sends(11, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
    .mustBeAnswered(12, accepting(now()))
    .per('1.6 §4.2');
  await reports(13, 'Available');
  await tells(15, outcome);
}
