import type { Rewrite } from '../session/index.ts';
import type { EnvelopeFault } from './http-faults.ts';
import { readEnvelope } from '../wire/soap/index.ts';
import type { IncomingEnvelope, SoapHead } from '../wire/soap/index.ts';

/** Posts its requests to an address of each charge point that it does not forget. @param notes whether it takes it from this request */
function remembering(notes: (asked: IncomingEnvelope, known: boolean) => boolean): () => Rewrite {
  return () => {
    const addresses = new Map<string, string>();
    return (sent, half, asked) => {
      const { chargeBoxIdentity: heard = '', from } = asked?.envelope.head ?? {};
      if (asked !== undefined && from !== undefined && notes(asked, addresses.has(heard))) addresses.set(heard, from);
      const to = addresses.get(identityIn(sent.text));
      return half !== 'request' || to === undefined ? sent : { ...sent, to };
    };
  };
}

const keepsFirstAddress = remembering((_asked, known) => !known);

const keepsAddressOfBoots = remembering(
  ({ envelope }) => envelope.kind === 'request' && envelope.action === 'BootNotification',
);

/** Takes an address for a charge point: writes the identity that it has heard from there, first or last. */
function takesForIdentity(which: 'first' | 'last'): () => Rewrite {
  return () => {
    const identities = new Map<string, string>();
    return (sent, half, asked) => {
      const { chargeBoxIdentity: heard, from } = asked?.envelope.head ?? {};
      if (from !== undefined && heard !== undefined && (which === 'last' || !identities.has(from)))
        identities.set(from, heard);
      const taken = half === 'request' ? identities.get(headOf(sent.text).to ?? '') : undefined;
      if (taken === undefined) return sent;
      return { ...sent, text: sent.text.replace(/(<o:chargeBoxIdentity[^>]*>)[^<]*/u, `$1${taken}`) };
    };
  };
}

/** Says in each request that it listens where it did at first. */
function namesFirstAddress(): Rewrite {
  let first: string | undefined;
  return (sent, half) => {
    if (half !== 'request') return sent;
    first ??= headOf(sent.text).from ?? '';
    return { ...sent, text: naming(first, sent.text) };
  };
}

/** Says after its second start that it listens where nobody does. */
function namesNobodysAddress(): Rewrite {
  let boots = 0;
  return (sent, half) => {
    if (half !== 'request') return sent;
    if (sent.text.includes('<o:bootNotificationRequest')) boots++;
    return boots < 2 ? sent : { ...sent, text: naming('http://127.0.0.1:9/nobody', sent.text) };
  };
}

function naming(address: string, text: string): string {
  return text.replace(/(<a:From>\s*<a:Address>)[^<]*/u, `$1${address}`);
}

function identityIn(text: string): string {
  return headOf(text).chargeBoxIdentity ?? '';
}

function headOf(text: string): Partial<SoapHead> {
  return readEnvelope(text).head ?? {};
}

/** Faults of addresses, and of whom is meant at one: what a peer remembers, on all of its sessions (OCPP-S 1.6 §3.3 and §3.7). */
export const addressFaults = {
  'soap-keeps-first-address': {
    does: 'calls a charge point back where it was first',
    field: [],
    over: 'soap',
    remembers: keepsFirstAddress,
  },
  'soap-keeps-address-of-boots': {
    does: 'calls a charge point back where it was when it booted last',
    field: [],
    over: 'soap',
    remembers: keepsAddressOfBoots,
  },
  'soap-last-identity-of-address': {
    does: 'writes the identity into a request that it has heard last from the address',
    field: [],
    over: 'soap',
    remembers: takesForIdentity('last'),
  },
  'soap-first-identity-of-address': {
    does: 'writes the identity into a request that it has heard first from the address',
    field: [],
    over: 'soap',
    remembers: takesForIdentity('first'),
  },
  'soap-first-address-in-from': {
    does: 'names its first address in wsa:From, wherever it listens',
    field: [],
    over: 'soap',
    remembers: namesFirstAddress,
  },
  'soap-nobodys-address-in-from': {
    does: 'names an address in wsa:From, once it has restarted, at which nobody listens',
    field: [],
    over: 'soap',
    remembers: namesNobodysAddress,
  },
} as const satisfies Readonly<Record<string, EnvelopeFault>>;
