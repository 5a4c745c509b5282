import type { FirmwareUpdates } from './firmware-updates.ts';
import type { LogUploads } from './log-uploads.ts';
import { Refusal } from './operations.ts';
import type { Operations } from './operations.ts';

export interface TransferOptions {
  readonly firmware: FirmwareUpdates;
  readonly logs: LogUploads;
  /** Whether it knows the messages of the security whitepaper. */
  readonly security: boolean;
}

/** The operations of the Firmware Management profile. */
export function transferOperations({ firmware, logs, security }: TransferOptions): Operations {
  return {
    UpdateFirmware: (request) =>
      // Who has signed updates has no others (L01.FR.20).
      security
        ? { answer: new Refusal('NotSupported', 'firmware is updated by SignedUpdateFirmware only') }
        : { answer: {}, then: () => firmware.update(request) },
    GetDiagnostics: (request) => {
      const file = logs.diagnostics(request);
      return { answer: { fileName: file.name }, then: () => void logs.uploadDiagnostics(request, file) };
    },
  };
}

/** Their successors in the security whitepaper. */
export function secureTransferOperations({ firmware, logs }: TransferOptions): Operations {
  return {
    SignedUpdateFirmware: (request) => {
      const status = firmware.judge(request);
      return { answer: { status }, then: () => firmware.updateSigned(request, status) };
    },
    GetLog: (request) => {
      const { answer, file } = logs.answerLog(request);
      return { answer, then: () => void logs.uploadLog(request, file) };
    },
  };
}
