import type { HeaderBreach } from './header-rules.ts';
import type { FaultEnvelope } from './read.ts';
import type { SoapVersion } from './services.ts';

/** The codes that SOAP 1.2 has (part 1 §5.4.6); OCPP uses the first two. */
const CODES = ['Sender', 'Receiver', 'VersionMismatch', 'MustUnderstand', 'DataEncodingUnknown'];

/**
 * The rules for the form of a fault: SOAP 1.2 part 1 §5.4, the SOAP that each version demands. A subcode may be any, or none (OCPP-S 1.6
 * errata §3.3).
 */
export function faultBreaches(version: SoapVersion, { code, reason }: FaultEnvelope): readonly HeaderBreach[] {
  const clause = version === '1.6' ? 'OCPP-S 1.6 §4' : `${version} §8.2`;
  const absent = { expected: 'present', received: 'absent', clause };
  // What has no code that SOAP 1.2 knows is no fault of it: nothing else in it need be where SOAP 1.2 has it.
  if (!CODES.includes(code))
    return [
      {
        ...absent,
        block: 'Fault/Code/Value',
        expected: 'Sender or Receiver',
        received: code || 'absent',
        level: 'must',
      },
    ];
  return reason === '' ? [{ ...absent, block: 'Fault/Reason/Text', level: 'should' }] : [];
}
