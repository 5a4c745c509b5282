import type { Finding } from '../../verdict/index.ts';
import type { Arrival } from '../arrival.ts';
import { ruleBroken } from './monitor.ts';

/** Reports of transfers, with the clause that keeps their status Idle for answers to a trigger, and the name by which it is triggered. */
const REPORTS: Readonly<Record<string, { readonly clause: string; readonly trigger: string }>> = {
  DiagnosticsStatusNotification: { clause: '1.6 §4.4', trigger: 'DiagnosticsStatusNotification' },
  FirmwareStatusNotification: { clause: '1.6 §4.5', trigger: 'FirmwareStatusNotification' },
  LogStatusNotification: { clause: 'N01.FR.12', trigger: 'LogStatusNotification' },
  SignedFirmwareStatusNotification: { clause: 'L01.FR.21', trigger: 'FirmwareStatusNotification' },
};
const TRIGGERS = ['TriggerMessage', 'ExtendedTriggerMessage'];
/** Stages of an update at which it is not over. */
const ON_THE_WAY = new Set([
  'Downloading',
  'Downloaded',
  'DownloadScheduled',
  'DownloadPaused',
  'SignatureVerified',
  'Installing',
  'InstallRebooting',
]);

/** What a charge point under test tells of its transfers, over all cases: who is idle says so only when asked. */
export class TransferReports16 {
  readonly #triggered = new Set<string>();
  /** Reports of Idle that nobody has asked for yet: a trigger may be answered only after them. */
  #unasked: Arrival[] = [];
  #stage: string | undefined;

  begin(): void {
    this.#triggered.clear();
    this.#unasked = [];
  }

  heard(arrival: Arrival): void {
    const report = Object.hasOwn(REPORTS, arrival.action) ? REPORTS[arrival.action] : undefined;
    const { status } = arrival.payload;
    if (!report || arrival.breaches.length > 0) return;
    if (arrival.action.endsWith('FirmwareStatusNotification') && typeof status === 'string') this.#stage = status;
    if (status === 'Idle' && !this.#triggered.has(report.trigger)) this.#unasked.push(arrival);
  }

  /** A CALL of the tool was answered. */
  told(action: string, requested: unknown): readonly Finding[] {
    if (TRIGGERS.includes(action)) {
      this.#triggered.add(String(requested));
      this.#unasked = this.#unasked.filter((one) => REPORTS[one.action]?.trigger !== requested);
      return [];
    }
    return this.#unasked
      .splice(0)
      .map(({ action: report, frame }) =>
        ruleBroken(
          'must',
          `Charge Point must tell Idle by ${report} only when it is asked for it`,
          [REPORTS[report]?.clause ?? ''],
          [{ what: 'status', expected: 'no Idle without a trigger', received: '"Idle"' }],
          frame,
        ),
      );
  }

  /** Whether an update of the firmware has begun and not come to its end. */
  get updating(): boolean {
    return this.#stage !== undefined && ON_THE_WAY.has(this.#stage);
  }

  /** The update is not waited for any longer. */
  giveUp(): void {
    this.#stage = undefined;
  }
}
