import {
  chargePointMemory,
  chargePointState,
  inAnyOrder,
  is,
  theConfigured,
  type ChargePointStage,
  type Clause16,
  type Configured,
} from '#plugfest/1.6';
import { certificateRequested } from './charge-point-certificates.ts';

/** How a case reads what it cannot do anything about: to be said in its `reading`. */
export const seenAtTheConnection =
  'What the Charge Point shows while it connects is judged on the connection that it makes; when none comes about, on its latest attempt.';

/** What is wrong is judged on an open connection, as the document allows it, so that everything can be told at once. */
export const ANY_PASSWORD = 'The Central System lets the Charge Point in whatever password it gives, and judges it';

/** "The Charge Point is triggered to reset." */
export const ResetTriggered = chargePointState('Reset triggered', {
  async scenario({ centralSystem }) {
    await centralSystem.sends(1, 'Reset', { type: 'Hard' }).mustBeAnswered(2, { status: 'Accepted' }).per('1.6 §5.14');
  },
});

/** Memory state RenewChargePointCertificate (§2.26): it is shown once client certificates are in use. */
export const RenewChargePointCertificate = chargePointMemory('RenewChargePointCertificate', {
  configuration: { CpoName: is(theConfigured('vendorName')) },
  async scenario(stage) {
    stage.authority.lasts();
    const certificateChain = await stage.authority.certifies(await certificateRequested(stage));
    await stage.centralSystem
      .sends(5, 'CertificateSigned', { certificateChain })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('A02.FR.06');
  },
});

/** The Charge Point registers and reports itself and its connectors, from this step on. */
export async function boots(
  { chargePoint, configured }: Pick<ChargePointStage, 'chargePoint'> & { readonly configured: Configured },
  step: number,
): Promise<void> {
  const { connectorIds, heartbeatInterval } = configured;
  await chargePoint
    .mustSend(step, 'BootNotification')
    .per('1.6 §4.2')
    .answered(step + 1, { status: 'Accepted', interval: heartbeatInterval });
  await inAnyOrder(
    ...[0, ...connectorIds].map((connectorId) =>
      chargePoint
        .mustSend(step + 2, 'StatusNotification')
        .with({ connectorId, status: 'Available' })
        .per('1.6 errata §3.22')
        .answered(step + 3),
    ),
  );
}

/** What the Central System shows for a while, and what the Charge Point has to make of it. */
interface Shady {
  /** The first step; 1 unless given. */
  readonly from?: number;
  readonly shows: Partial<ChargePointStage['connection']['terms']>;
  /** What is shown, in words. */
  readonly text: string;
  /** The security event that is to be told afterwards, and the clauses that ask for it. */
  readonly event: string;
  /** `may` where a Charge Point can hardly know what it is to tell. */
  readonly tells?: 'should' | 'may';
  readonly events: readonly Clause16[];
  /** The clauses that keep it from connecting. */
  readonly refuses: readonly Clause16[];
}

/** The Charge Point does not connect while the Central System shows something bad, comes back afterwards, and tells of it. */
export async function distrusts(
  { chargePoint, connection }: Pick<ChargePointStage, 'chargePoint' | 'connection'>,
  { shows, text, event, events, refuses, tells = 'should', from = 1 }: Shady,
): Promise<void> {
  const { certificates, versions, suites } = connection.terms;
  await connection.drops();
  connection.admits(shows, `The Central System shows ${text}`);
  await connection.restores();
  await chargePoint.mustGiveUp(from, ...refuses);
  connection.admits({ certificates, versions, suites }, 'The Central System shows what it usually does');
  await chargePoint.mustConnect(from + 1);
  const told = tells === 'may' ? chargePoint.maySend : chargePoint.shouldSend;
  await told(from + 2, 'SecurityEventNotification')
    .with({ type: event })
    .passingOver('another security event', ({ type }) => type !== event)
    .per(...events)
    .answered(from + 3);
}

/** Why the security event is no more than asked for: to be said in the `reading` of the cases. */
export const eventIsNotCritical =
  'The event is to be triggered, and §8 calls it not critical, so that it need not be pushed (A04.FR.01): to keep it to the log of the Charge Point brings a warning.';
