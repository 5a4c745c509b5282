import type { XmlElement } from 'libxml2-wasm';
import { ParseOption, XmlDocument, XmlLibError } from 'libxml2-wasm';
import { bounded, visible } from '../bounded.ts';
import type { FrameProblem } from '../frame.ts';
import { breachesIn } from './breaches.ts';
import type { XmlBreach } from './breaches.ts';
import { childrenOf, textOf } from './elements.ts';
import { headOf } from './head.ts';
import type { SoapHead } from './head.ts';
import { payloadOf } from './payload.ts';
import { declaresType } from './prolog.ts';
import { serviceSchema } from './service-schema.ts';
import { SOAP, SOAP_1_1, serviceAt } from './services.ts';
import type { Service, SoapVersion } from './services.ts';

/** An envelope after reading. */
export type Envelope = MessageEnvelope | FaultEnvelope | MalformedEnvelope;

export interface MessageEnvelope {
  readonly kind: 'request' | 'response';
  readonly version: SoapVersion;
  readonly service: Service;
  readonly action: string;
  /** Of the OCPP-J shape. */
  readonly payload: unknown;
  readonly head: SoapHead;
  readonly breaches: readonly XmlBreach[];
}

export interface FaultEnvelope {
  readonly kind: 'fault';
  /** Local name of the code: `Sender` or `Receiver`, when it is one of SOAP 1.2. */
  readonly code: string;
  /** Local name of the subcode: namespaces differ from stack to stack. */
  readonly subcode: string | undefined;
  readonly reason: string;
  readonly head: SoapHead;
}

/** No envelope of a message of OCPP. What could be read of its head is given. */
export interface MalformedEnvelope {
  readonly kind: 'malformed';
  readonly problem: FrameProblem;
  readonly head?: SoapHead;
  /** Set when the body names an operation that this service does not have. */
  readonly unknownOperation?: string;
}

export interface ReadLimits {
  /** Bytes of a whole envelope, 1 MiB unless given. */
  readonly bytes: number;
}

const defaultLimits: ReadLimits = { bytes: 1024 * 1024 };

/**
 * No network, no files, no entities: a document type is refused before the parser sees it (SOAP 1.2 §5 forbids one). What the text was
 * encoded in has been settled before, whatever its declaration says.
 */
const SAFE =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NOCDATA |
  ParseOption.XML_PARSE_IGNORE_ENC;

/**
 * Reads an envelope: well-formedness, SOAP 1.2, then the body against the XML schema of its service. Never throws on account of the text.
 */
export function readEnvelope(text: string, limits: Partial<ReadLimits> = {}): Envelope {
  const bytes = Buffer.from(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const most = limits.bytes ?? defaultLimits.bytes;
  if (bytes.length > most)
    return malformed('too-large', 'the envelope', `at most ${most} bytes`, `${bytes.length} bytes`);
  if (text.trim() === '') return malformed('not-xml', 'the envelope', 'an envelope of SOAP 1.2', 'an empty body');
  if (declaresType(text))
    return malformed('not-soap', 'the envelope', 'no document type declaration (SOAP 1.2 §5)', 'a DOCTYPE');
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, { option: SAFE });
  } catch (error) {
    return malformed('not-xml', 'the envelope', 'well-formed XML', parseFailure(error));
  }
  try {
    // What the parser takes for one counts as well: nothing of it is used.
    if (document.dtd !== null)
      return malformed('not-soap', 'the envelope', 'no document type declaration', 'a DOCTYPE');
    return readDocument(document.root);
  } finally {
    document.dispose();
  }
}

function readDocument(root: XmlElement): Envelope {
  if (root.name !== 'Envelope' || root.namespaceUri !== SOAP) {
    const received =
      root.namespaceUri === SOAP_1_1 ? 'an envelope of SOAP 1.1' : `${named(root)} in the namespace ${spelt(root)}`;
    return malformed('not-soap', 'the root element', `Envelope in the namespace ${SOAP} (SOAP 1.2)`, received);
  }
  const parts = childrenOf(root).filter(({ namespaceUri }) => namespaceUri === SOAP);
  const head = headOf(parts.find(({ name }) => name === 'Header'));
  const bodies = parts.filter(({ name }) => name === 'Body');
  const messages = bodies.flatMap(childrenOf);
  const [message] = messages;
  if (bodies.length !== 1 || message === undefined || messages.length > 1) {
    const received = bodies.length === 1 ? `${messages.length} elements` : `${bodies.length} bodies`;
    return { ...malformed('bad-body', 'the body', 'exactly one element', received), head };
  }
  if (message.namespaceUri === SOAP && message.name === 'Fault') return readFault(message, head);
  return readMessage(message, head);
}

function readMessage(message: XmlElement, head: SoapHead): Envelope {
  const at = serviceAt(message.namespaceUri);
  if (at === undefined) {
    const received = `${named(message)} in the namespace ${spelt(message)}`;
    return { ...malformed('bad-body', 'the body', 'an element in a namespace of OCPP', received), head };
  }
  const schema = serviceSchema(at.version, at.service);
  const [, first = '', rest = '', half = ''] = /^(\w)(\w*)(Request|Response)$/u.exec(message.name) ?? [];
  const action = `${first.toUpperCase()}${rest}`;
  const operation = first === first.toLowerCase() ? schema.operations.get(action) : undefined;
  if (operation === undefined) {
    const expected = `a message of OCPP ${at.version}`;
    return {
      ...malformed('bad-action', 'the element in the body', expected, named(message)),
      head,
      ...(half === '' ? {} : { unknownOperation: visible(action, 100) }),
    };
  }
  const kind = half === 'Request' ? 'request' : 'response';
  const structure = operation[kind];
  const breaches = breachesIn(message, schema, structure);
  return { kind, ...at, action, payload: payloadOf(message, structure), head, breaches };
}

function readFault(fault: XmlElement, head: SoapHead): FaultEnvelope {
  const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
    element === undefined ? undefined : childrenOf(element).find((one) => one.name === name);
  const code = child(fault, 'Code');
  const subcode = child(child(code, 'Subcode'), 'Value');
  const reason = child(child(fault, 'Reason'), 'Text');
  return {
    kind: 'fault',
    code: localName(child(code, 'Value')) ?? '',
    subcode: localName(subcode),
    reason: reason === undefined ? '' : visible(textOf(reason), 500),
    head,
  };
}

/** Of a qualified name in a text: what stands behind the colon. */
function localName(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  return visible(textOf(element).trim().split(':').at(-1) ?? '', 100);
}

/** @param received bounded and printable */
export function malformed(
  code: FrameProblem['code'],
  what: string,
  expected: string,
  received: string,
): MalformedEnvelope {
  return { kind: 'malformed', problem: { code, what, expected, received, mayBeIgnored: false } };
}

function named(element: XmlElement): string {
  return bounded(element.name, 100);
}

function spelt(element: XmlElement): string {
  return bounded(element.namespaceUri, 120);
}

function parseFailure(error: unknown): string {
  if (!(error instanceof XmlLibError)) throw error;
  const [first] = error.details;
  if (first === undefined) return visible(error.message, 200);
  return `${visible(first.message.trim(), 200)} (line ${first.line}, column ${first.col})`;
}
