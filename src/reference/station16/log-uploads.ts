import { TransferFailed } from '../../files/index.ts';
import type { FileTransfer, OfferedFile } from '../../files/index.ts';
import { readDateTime } from '../../protocol/index.ts';
import type { Ocpp16Types } from '../../protocol/index.ts';
import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Lifetime } from './lifetime.ts';
import type { Link } from './link.ts';
import type { Memory } from './memory.ts';
import type { ReceivedRequest, ReceivedResponse, SentRequest } from './messages.ts';
import type { StationClock } from './station-clock.ts';
import { Task, tried } from './transfers.ts';
import type { Attempts } from './transfers.ts';

export interface LogOptions {
  readonly link: Link;
  readonly life: Lifetime;
  readonly clock: StationClock;
  readonly memory: Memory;
  readonly configuration: Configuration;
  readonly faulty: Faulty;
  readonly files: FileTransfer;
  readonly identity: SentRequest<'BootNotification'>;
}

/** Of the events that are told, only those between. */
interface Span {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type Failure = Exclude<Ocpp16Types.UploadLogStatusEnumType, 'Idle' | 'Uploaded' | 'Uploading'>;

/** What the central system is told of why an upload failed (N01.FR.10). */
const FAILURES: Readonly<Record<TransferFailed['trouble'], Failure>> = {
  unsupported: 'NotSupportedOperation',
  unreachable: 'UploadFailure',
  denied: 'PermissionDenied',
  missing: 'UploadFailure',
  'broken off': 'UploadFailure',
};

/** Uploads of diagnostics (§5.9) and logs (whitepaper N01). */
export class LogUploads {
  readonly #options: LogOptions;
  #diagnostics: Task | undefined;
  #log: { readonly task: Task; readonly requestId: number } | undefined;
  #files = 0;

  constructor(options: LogOptions) {
    this.#options = options;
  }

  /** GetDiagnostics: the file as it is now. */
  diagnostics({ startTime, stopTime }: ReceivedRequest<'GetDiagnostics'>): OfferedFile {
    return {
      name: `diagnostics-${++this.#files}.txt`,
      bytes: this.#written('DiagnosticsLog', { from: startTime, to: stopTime }),
    };
  }

  /** What follows the answer to GetDiagnostics. */
  async uploadDiagnostics(request: ReceivedRequest<'GetDiagnostics'>, file: OfferedFile): Promise<void> {
    this.#diagnostics?.cancel();
    const task = (this.#diagnostics = new Task());
    const tell = (status: Ocpp16Types.DiagnosticsStatus): Promise<unknown> =>
      this.#options.life.during(this.#options.link.send('DiagnosticsStatusNotification', { status }));
    await tell('Uploading');
    const failure = await this.#upload(request.location, file, request, task);
    if (task.over) return;
    this.#diagnostics = undefined;
    await tell(failure === undefined ? 'Uploaded' : 'UploadFailed');
  }

  /** GetLog: one that is under way is cancelled (N01.FR.11). */
  answerLog({ logType, log }: ReceivedRequest<'GetLog'>): {
    readonly answer: ReceivedResponse<'GetLog'>;
    readonly file: OfferedFile;
  } {
    const name = `${logType === 'SecurityLog' ? 'security' : 'diagnostics'}-${++this.#files}.log`;
    const span = { from: log.oldestTimestamp, to: log.latestTimestamp };
    const status = this.#log === undefined ? 'Accepted' : 'AcceptedCanceled';
    return { answer: { status, filename: name }, file: { name, bytes: this.#written(logType, span) } };
  }

  /** What follows the answer to GetLog. */
  async uploadLog(request: ReceivedRequest<'GetLog'>, file: OfferedFile): Promise<void> {
    const { requestId, log } = request;
    this.#log?.task.cancel();
    const task = new Task();
    this.#log = { task, requestId };
    const tell = (status: Ocpp16Types.UploadLogStatusEnumType): Promise<unknown> =>
      this.#options.life.during(this.#options.link.send('LogStatusNotification', { status, requestId }));
    await tell('Uploading');
    const failure = await this.#upload(log.remoteLocation, file, request, task);
    if (task.over) return;
    this.#log = undefined;
    await tell(failure ?? 'Uploaded');
  }

  /** TriggerMessage asks for it (§4.4). */
  tellDiagnostics(): void {
    const status = this.#diagnostics === undefined ? 'Idle' : 'Uploading';
    void this.#options.link.send('DiagnosticsStatusNotification', { status }, true);
  }

  /** ExtendedTriggerMessage asks for it (N01.FR.12). */
  tellLog(): void {
    const request =
      this.#log === undefined
        ? ({ status: 'Idle' } as const)
        : ({ status: 'Uploading', requestId: this.#log.requestId } as const);
    void this.#options.link.send('LogStatusNotification', request, true);
  }

  /** @returns why it failed, if so */
  async #upload(location: string, file: OfferedFile, attempts: Attempts, task: Task): Promise<Failure | undefined> {
    const { files, life, faulty } = this.#options;
    if (faulty('uploads-nothing')) return undefined;
    const named = faulty('uploads-under-another-name') ? { ...file, name: `other-${file.name}` } : file;
    const sent = faulty('uploads-an-empty-file') ? { ...named, bytes: new Uint8Array() } : named;
    const result = await tried(async () => files.upload(location, sent), attempts, life, task);
    if (result === undefined || 'done' in result || faulty('uploaded-for-failed')) return undefined;
    return result.failed instanceof TransferFailed ? FAILURES[result.failed.trouble] : 'UploadFailure';
  }

  #written(type: Ocpp16Types.LogEnumType, { from, to }: Span): Uint8Array {
    const { memory, configuration, identity, clock } = this.#options;
    const begin = readDateTime(from ?? '')?.epochMs ?? -Infinity;
    const end = readDateTime(to ?? '')?.epochMs ?? Infinity;
    const events = memory.securityLog.filter(({ timestamp }) => {
      const at = readDateTime(timestamp)?.epochMs ?? 0;
      return at >= begin && at <= end;
    });
    const lines =
      type === 'SecurityLog'
        ? events
        : [
            { at: clock.stamp(), ...identity, firmwareVersion: memory.firmware ?? identity.firmwareVersion },
            ...(configuration.report(undefined).configurationKey ?? []),
            { transactions: memory.running.size, waiting: memory.queue.length },
          ];
    const heading = { log: type, written: clock.stamp() };
    return Buffer.from([heading, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
}
