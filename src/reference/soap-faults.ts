import type { EnvelopeHalf, Misread, Rewrite, Session } from '../session/index.ts';
import { addressFaults } from './soap-address-faults.ts';
import { httpFaults, silentFor } from './http-faults.ts';
import type { EnvelopeFault } from './http-faults.ts';

/** What it makes of the text of an envelope, whatever HTTP says of it. */
function writing(change: (text: string, half: EnvelopeHalf) => string): Rewrite {
  return (sent, half) => ({ ...sent, text: change(sent.text, half) });
}

/** Leaves a header block out of its requests, or of what it answers. */
function without(block: string, halves: readonly EnvelopeHalf[] = ['request']): Rewrite {
  const element = new RegExp(`<${block}[ >].*?</${block}>`, 'u');
  return writing((text, half) => (halves.includes(half) ? text.replace(element, '') : text));
}

/** Writes something else into a header block. */
function wrong(block: string, value: string, halves: readonly EnvelopeHalf[] = ['request']): Rewrite {
  const content = new RegExp(`(<${block}[ >](?:[^<]*>)?)[^<]*(<)`, 'u');
  return writing((text, half) => (halves.includes(half) ? text.replace(content, `$1${value}$2`) : text));
}

const FAULT = /<s:Fault>.*<\/s:Fault>/su;
const FAULT_OF_SOAP_1_1 =
  '<s:Fault><faultcode>s:Client</faultcode><faultstring>the request cannot be processed</faultstring></s:Fault>';
const answers: readonly EnvelopeHalf[] = ['response', 'fault'];

/** Faults of the envelope, for both parties (OCPP-S 1.6 §3 and §4). */
export const soapFaults = {
  ...httpFaults,
  ...addressFaults,
  'soap-no-identity': {
    does: 'sends requests without chargeBoxIdentity',
    field: [],
    over: 'soap',
    rewrite: without('o:chargeBoxIdentity'),
  },
  'soap-foreign-identity': {
    does: 'sends requests with the chargeBoxIdentity of another charge point',
    field: [],
    over: 'soap',
    rewrite: wrong('o:chargeBoxIdentity', 'SOMEBODY-ELSE'),
  },
  'soap-no-action': {
    does: 'sends requests without wsa:Action',
    field: [],
    over: 'soap',
    rewrite: without('a:Action'),
  },
  'soap-action-without-slash': {
    does: 'writes the action of a request without its slash',
    field: [],
    over: 'soap',
    rewrite: writing((text, half) => (half === 'request' ? text.replace(/(<a:Action[^>]*>)\//u, '$1') : text)),
  },
  'soap-no-message-id': {
    does: 'sends requests without wsa:MessageID',
    field: [],
    over: 'soap',
    rewrite: without('a:MessageID'),
  },
  'soap-no-from': {
    does: 'sends requests without wsa:From',
    field: [],
    over: 'soap',
    rewrite: without('a:From'),
  },
  'soap-no-reply-to': {
    does: 'sends requests without wsa:ReplyTo',
    field: [],
    over: 'soap',
    rewrite: without('a:ReplyTo'),
  },
  'soap-explicit-reply-to': {
    does: 'asks for answers at an address of its own',
    field: [],
    over: 'soap',
    rewrite: writing((text, half) =>
      half === 'request' ? text.replace('http://www.w3.org/2005/08/addressing/anonymous', 'http://example.org/') : text,
    ),
  },
  'soap-no-to': {
    does: 'sends requests without wsa:To',
    field: [],
    over: 'soap',
    rewrite: without('a:To'),
  },
  'soap-no-relates-to': {
    does: 'answers without wsa:RelatesTo',
    field: [],
    over: 'soap',
    rewrite: without('a:RelatesTo', answers),
  },
  'soap-relates-to-another': {
    does: 'answers with a wsa:RelatesTo of its own',
    field: [],
    over: 'soap',
    rewrite: wrong('a:RelatesTo', 'urn:another', answers),
  },
  'soap-no-answer-action': {
    does: 'answers without wsa:Action',
    field: [],
    over: 'soap',
    rewrite: without('a:Action', ['response']),
  },
  'soap-request-action-in-answers': {
    does: 'answers with the action of the request',
    field: [],
    over: 'soap',
    rewrite: writing((text, half) => (half === 'response' ? text.replace(/(<a:Action>\/\w+)Response</u, '$1<') : text)),
  },
  'soap-answers-for-faults': {
    does: 'answers politely where it should tell a fault',
    field: [],
    over: 'soap',
    rewrite: (sent, half) => (half === 'fault' ? { text: sent.text.replace(FAULT, politeness(sent.text)) } : sent),
  },
  'soap-older-faults': {
    does: 'writes faults in the form of SOAP 1.1',
    field: [],
    over: 'soap',
    rewrite: (sent, half) => (half === 'fault' ? { ...sent, text: sent.text.replace(FAULT, FAULT_OF_SOAP_1_1) } : sent),
  },
  'soap-silent-for-faults': {
    does: 'never answers a request that it does not understand',
    field: [],
    over: 'soap',
    rewrite: (sent, half) => (half === 'fault' ? undefined : sent),
  },
  'soap-needs-declaration': {
    does: 'never answers a request without an XML declaration',
    field: [],
    over: 'soap',
    rewrite: silentFor(({ text }) => !text.includes('<?xml')),
  },
  'soap-trips-over-mark': {
    does: 'never answers a request that begins with a byte order mark',
    field: [],
    over: 'soap',
    rewrite: silentFor(({ text }) => text.startsWith('\uFEFF')),
  },
  'soap-exact-identity-header': {
    does: 'never answers a request whose chargeBoxIdentity is written in other letters',
    field: [],
    over: 'soap',
    rewrite: silentFor(({ text }) => !text.includes('chargeBoxIdentity')),
  },
  'soap-trips-over-unknown-block': {
    does: 'never answers a request with a header block that it does not know',
    field: [],
    over: 'soap',
    rewrite: silentFor(({ text }) => text.includes('nobodys-header')),
  },
} as const satisfies Readonly<Record<string, EnvelopeFault>>;

function politeness(text: string): string {
  return text.includes('urn://Ocpp/Cp/')
    ? '<o:clearCacheResponse><o:status>Accepted</o:status></o:clearCacheResponse>'
    : '<o:heartbeatResponse><o:currentTime>2026-01-01T00:00:00Z</o:currentTime></o:heartbeatResponse>';
}

/**
 * Makes the sessions of a peer misbehave: faults of envelopes lie below it.
 * @param faults by their names; those that are not about envelopes are the peer's own, see `besidesEnvelopes`
 * @returns what is done to each of its sessions; it throws RangeError when a session has no envelopes
 */
export function spoiler(faults: readonly string[]): (session: Session) => void {
  const chosen = faults.flatMap((name) =>
    Object.hasOwn(soapFaults, name) ? [soapFaults[name as keyof typeof soapFaults] as EnvelopeFault] : [],
  );
  if (chosen.length === 0) return () => undefined;
  const [rewrite, misread] = [rewriting(chosen), misreading(chosen)];
  return (session) => {
    if (session.rewrites === undefined) throw new RangeError('faults of envelopes are there over SOAP alone');
    session.rewrites(rewrite, misread);
  };
}

/** The names of the faults that are not about envelopes. */
export function besidesEnvelopes(faults: readonly string[]): readonly string[] {
  return faults.filter((name) => !Object.hasOwn(soapFaults, name));
}

/** What these faults make of each envelope, one after the other. */
function rewriting(faults: readonly EnvelopeFault[]): Rewrite {
  const rewrites = faults.flatMap(({ rewrite, remembers }) => rewrite ?? remembers?.() ?? []);
  return (sent, half, asked) =>
    rewrites.reduce<ReturnType<Rewrite>>(
      (so, rewrite) => (typeof so === 'object' ? rewrite(so, half, asked) : so),
      sent,
    );
}

/** What they make of each envelope that comes. */
function misreading(faults: readonly EnvelopeFault[]): Misread {
  return (received) =>
    faults.reduce((envelope, { misread }) => misread?.({ ...received, envelope }) ?? envelope, received.envelope);
}
