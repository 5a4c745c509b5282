import type { Answer } from '../../protocol/index.ts';
import type { FaultEnvelope } from './read.ts';
import type { SoapFault } from './write.ts';

type Refusal = Answer & { kind: 'error' };

/** Which fault tells what a CALLERROR of OCPP-J tells (OCPP-S 1.6 §4). A code that is a subcode itself keeps its name. */
const faults: Readonly<Record<string, Pick<SoapFault, 'code' | 'subcode'>>> = {
  SecurityError: { code: 'Sender', subcode: 'SecurityError' },
  IdentityMismatch: { code: 'Sender', subcode: 'IdentityMismatch' },
  ProtocolError: { code: 'Sender', subcode: 'ProtocolError' },
  FormationViolation: { code: 'Sender', subcode: 'ProtocolError' },
  PropertyConstraintViolation: { code: 'Sender', subcode: 'ProtocolError' },
  OccurenceConstraintViolation: { code: 'Sender', subcode: 'ProtocolError' },
  TypeConstraintViolation: { code: 'Sender', subcode: 'ProtocolError' },
  NotSupported: { code: 'Receiver', subcode: 'NotSupported' },
  NotImplemented: { code: 'Receiver', subcode: 'NotSupported' },
  InternalError: { code: 'Receiver', subcode: 'InternalError' },
  GenericError: { code: 'Receiver', subcode: 'InternalError' },
};

/** The fault for a refusal of the OCPP-J shape. A code that nobody has defined becomes a subcode that nobody has defined. */
export function faultFor({ code, description }: Refusal): SoapFault {
  const fault = Object.hasOwn(faults, code) ? faults[code]! : ({ code: 'Receiver', subcode: nameOf(code) } as const);
  return { ...fault, reason: description === '' ? fault.subcode : description };
}

/** A fault as a refusal of the OCPP-J shape: its code is the subcode, as far as there is one. */
export function errorOf(fault: FaultEnvelope): Refusal {
  return {
    kind: 'error',
    code: fault.subcode ?? fault.code,
    description: fault.reason,
    details: { code: fault.code, ...(fault.subcode === undefined ? {} : { subcode: fault.subcode }) },
  };
}

/** A code as the local part of a qualified name. */
function nameOf(code: string): string {
  return /^[A-Za-z_][\w.-]*$/u.test(code) ? code : 'InternalError';
}
