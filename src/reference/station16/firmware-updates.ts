import { verify, constants } from 'node:crypto';
import type { FileTransfer } from '../../files/index.ts';
import { readDateTime } from '../../protocol/index.ts';
import type { Ocpp16Types } from '../../protocol/index.ts';
import { certificatesOf, isInForce, isIssuedBy } from './certificate.ts';
import type { Faulty } from './faults/index.ts';
import { versionIn } from './firmware-image.ts';
import type { Lifetime } from './lifetime.ts';
import type { Link } from './link.ts';
import type { Memory } from './memory.ts';
import type { ReceivedRequest } from './messages.ts';
import type { RootStore } from './root-store.ts';
import type { SecurityEvents } from './security-events.ts';
import type { StationClock } from './station-clock.ts';
import { Task, tried } from './transfers.ts';
import type { Attempts } from './transfers.ts';

type Stage = Ocpp16Types.FirmwareStatusEnumType;
type Answer = Ocpp16Types.UpdateFirmwareStatusEnumType;

export interface FirmwareOptions {
  readonly link: Link;
  readonly life: Lifetime;
  readonly clock: StationClock;
  readonly memory: Memory;
  readonly faulty: Faulty;
  readonly files: FileTransfer;
  readonly roots: RootStore;
  readonly events: SecurityEvents;
  /** Roots of the manufacturer that it was delivered with (PEM). */
  readonly factoryRoots: readonly string[];
  readonly charging: () => boolean;
  /** Connectors come into use, or go out of it. */
  readonly availabilityChanged: () => void;
  readonly reboot: () => void;
}

/** What is to be installed, and how it is told of. */
interface Order {
  readonly location: string;
  /** In milliseconds since 1970. */
  readonly retrieveAt: number;
  readonly installAt: number;
  readonly attempts: Attempts;
  /** Of a signed update. */
  readonly secure: { readonly requestId: number; readonly certificate: string; readonly signature: string } | undefined;
}

/** Milliseconds that the installation takes, and between looks at whether anybody still charges. */
const INSTALLATION = 2000;
const LOOK_AGAIN = 1000;

/** Updates of the firmware: UpdateFirmware (§5.19) and its signed successor (whitepaper L01). */
export class FirmwareUpdates {
  readonly #options: FirmwareOptions;
  #task: Task | undefined;
  /** The latest stage that was told of. */
  #told: { readonly stage: Stage; readonly requestId: number | undefined } | undefined;

  constructor(options: FirmwareOptions) {
    this.#options = options;
  }

  /** UpdateFirmware; one that is under way gives way. */
  update({ location, retrieveDate, retries, retryInterval }: ReceivedRequest<'UpdateFirmware'>): void {
    const retrieveAt = readDateTime(retrieveDate)?.epochMs ?? 0;
    const attempts = { retries, retryInterval };
    this.#begin({ location, retrieveAt, installAt: 0, attempts, secure: undefined });
  }

  /** Whether SignedUpdateFirmware can be accepted: the certificate is looked at first (L01.FR.23 to L01.FR.27). */
  judge({ firmware }: ReceivedRequest<'SignedUpdateFirmware'>): Answer {
    const trusts = this.#options.faulty('trusts-every-certificate');
    if (!trusts && this.#flawOf(firmware.signingCertificate) !== undefined) return 'InvalidCertificate';
    if (this.#options.memory.updating) return 'Rejected';
    return this.#task === undefined ? 'Accepted' : 'AcceptedCanceled';
  }

  /** What follows the answer to SignedUpdateFirmware. */
  updateSigned(request: ReceivedRequest<'SignedUpdateFirmware'>, answer: Answer): void {
    const { firmware, requestId, retries, retryInterval } = request;
    const { signingCertificate: certificate, signature, location } = firmware;
    const { events, faulty, life } = this.#options;
    if (answer === 'InvalidCertificate')
      events.happened('InvalidFirmwareSigningCertificate', this.#flawOf(certificate));
    if (answer === 'Rejected') return;
    const begin = (): void =>
      this.#begin({
        location,
        retrieveAt: readDateTime(firmware.retrieveDateTime)?.epochMs ?? 0,
        installAt: readDateTime(firmware.installDateTime ?? '')?.epochMs ?? 0,
        attempts: { retries, retryInterval },
        secure: { requestId, certificate, signature },
      });
    if (answer !== 'InvalidCertificate') begin();
    else if (faulty('downloads-in-spite-of-certificate')) life.after(1000, begin);
  }

  /** Tells, when TriggerMessage asks for it, what it is busy with; Idle when it is not (§4.5). */
  tellPlain(): void {
    const stage = this.#task === undefined ? 'Idle' : (this.#told?.stage ?? 'Idle');
    void this.#options.link.send('FirmwareStatusNotification', { status: stage as Ocpp16Types.FirmwareStatus }, true);
  }

  /** The same for ExtendedTriggerMessage (L01.FR.28, L01.FR.29). */
  tellSigned(): void {
    const idle = this.#told?.stage === 'Installed' || this.#options.faulty('idle-after-failed-update');
    const last = idle ? undefined : this.#told;
    const status = last?.stage ?? 'Idle';
    const requestId = last?.requestId;
    const request = { status, ...(requestId === undefined ? {} : { requestId }) };
    void this.#options.link.send('SignedFirmwareStatusNotification', request, true);
  }

  /** The charge point is registered: an installation that made it restart is told of. */
  registered(): void {
    const { memory, events } = this.#options;
    const { installed } = memory;
    if (installed === undefined) return;
    memory.installed = undefined;
    if (installed.requestId !== undefined) events.happened('FirmwareUpdated', installed.version);
    void this.#tell('Installed', installed.requestId);
  }

  #begin(order: Order): void {
    this.#task?.cancel();
    const task = (this.#task = new Task());
    void this.#carryOut(order, task).finally(() => {
      if (this.#task === task) this.#task = undefined;
    });
  }

  async #carryOut(order: Order, task: Task): Promise<void> {
    const { clock, life, faulty } = this.#options;
    const requestId = order.secure?.requestId;
    const wait = faulty('fetches-at-once') ? 0 : order.retrieveAt - clock.now();
    if (wait > 0 && order.secure) await this.#tell('DownloadScheduled', requestId);
    if (wait > 0) await life.sleep(wait);
    if (task.over) return;
    const image = await this.#download(order, task);
    if (image === undefined || !(await this.#verified(order, image))) return;
    const early = faulty('installs-at-once') ? 0 : order.installAt - clock.now();
    if (early > 0) await this.#tell('InstallScheduled', requestId);
    if (early > 0) await life.sleep(faulty('installs-before-its-time') ? early / 2 : early);
    if (!task.over) await this.#install(image, requestId, task);
  }

  async #download({ location, attempts, secure }: Order, task: Task): Promise<Uint8Array | undefined> {
    const { files, life, faulty } = this.#options;
    if (faulty('unavailable-after-failed-download')) this.#blocked(true);
    await this.#tell('Downloading', secure?.requestId);
    const fetched = faulty('downloads-nothing')
      ? { done: Buffer.from('plugfest firmware 9.9\n') }
      : await tried(async () => files.download(location), attempts, life, task);
    if (fetched === undefined) return undefined;
    const ok = 'done' in fetched || faulty('downloaded-for-failed');
    await this.#tell(ok ? 'Downloaded' : 'DownloadFailed', secure?.requestId);
    return 'done' in fetched && !task.over ? fetched.done : undefined;
  }

  /** L01.FR.04. */
  async #verified({ secure }: Order, image: Uint8Array): Promise<boolean> {
    if (secure === undefined) return true;
    const { events, faulty } = this.#options;
    const [certificate] = certificatesOf(secure.certificate) ?? [];
    const signature = Buffer.from(secure.signature, 'base64');
    const { publicKey } = certificate ?? {};
    const rsa = publicKey?.asymmetricKeyType?.startsWith('rsa') ?? false;
    const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
    const fits =
      publicKey !== undefined && verify('sha256', image, { key: publicKey, ...(rsa ? padding : {}) }, signature);
    const wellFormed = rsa ? signature.length >= 256 : signature[0] === 0x30;
    if (fits || faulty('skips-signature-check') || (wellFormed && faulty('looks-at-form-of-signature-only'))) {
      await this.#tell('SignatureVerified', secure.requestId);
      return true;
    }
    await this.#tell('InvalidSignature', secure.requestId);
    events.happened('InvalidFirmwareSignature');
    return faulty('installs-in-spite-of-signature');
  }

  /** As soon as nobody charges; nobody new can begin (§5.19, L01.FR.06, L01.FR.07). */
  async #install(image: Uint8Array, requestId: number | undefined, task: Task): Promise<void> {
    const { memory, life, charging, reboot, faulty, link } = this.#options;
    if (faulty('never-installs')) return;
    this.#blocked(true);
    while (charging() && !faulty('ends-transactions-to-install')) await life.sleep(LOOK_AGAIN);
    if (task.over) return this.#blocked(false);
    await this.#tell('Installing', requestId);
    await life.sleep(INSTALLATION);
    const version = versionIn(image) ?? (faulty('installs-anything') ? '0.0' : undefined);
    if (version === undefined) {
      await this.#tell('InstallationFailed', requestId);
      if (!faulty('unavailable-after-update')) this.#blocked(false);
      return;
    }
    if (!faulty('tells-old-firmware-version')) memory.firmware = version;
    memory.installed = { version, requestId };
    if (faulty('installs-without-restart')) {
      this.#blocked(false);
      return this.registered();
    }
    await life.during(link.quiet());
    reboot();
  }

  #blocked(updating: boolean): void {
    this.#options.memory.updating = updating;
    this.#options.availabilityChanged();
  }

  #tell(stage: Stage, requestId: number | undefined): Promise<unknown> {
    this.#told = { stage, requestId };
    const { link, life } = this.#options;
    return life.during(
      requestId === undefined
        ? // Without a request id it is the original update, which knows fewer stages.
          link.send('FirmwareStatusNotification', { status: stage as Ocpp16Types.FirmwareStatus })
        : link.send('SignedFirmwareStatusNotification', { status: stage, requestId }),
    );
  }

  /** Why a signing certificate is not trusted: it must come directly from a root of the manufacturer, and be valid now (L01.FR.12). */
  #flawOf(pem: string): string | undefined {
    const { roots, factoryRoots, clock } = this.#options;
    const [certificate, ...more] = certificatesOf(pem) ?? [];
    if (certificate === undefined || more.length > 0) return 'it is not one certificate in PEM';
    const trusted = [
      ...roots.trusted('ManufacturerRootCertificate'),
      ...factoryRoots.flatMap((root) => certificatesOf(root) ?? []),
    ];
    if (!trusted.some((root) => isIssuedBy(certificate, root))) return 'no root of the manufacturer has signed it';
    return isInForce(certificate, clock.now()) ? undefined : 'it is not valid now';
  }
}
