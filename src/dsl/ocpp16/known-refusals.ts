import { readCertificates, Unreadable, type Certificate } from '../../pki/index.ts';
import type { Finding } from '../../verdict/index.ts';
import type { Arrival } from '../arrival.ts';

/** Told of by a maker whose central system conformed and was refused in certification. */
const STEVE_2093 = { tool: 'OCTT', source: 'https://github.com/steve-community/steve/pull/2093' } as const;

/**
 * What a central system may do, and what the official tool is known to refuse it for all the same: told apart from everything else, so that
 * nobody takes it for a fault, and nobody is surprised in certification.
 */
export class KnownRefusals16 {
  /** What the next reading of the configuration would be a reaction to. */
  #after: string | undefined;
  readonly #reactions = new WeakMap<Arrival, string>();

  connected(): void {
    this.#after = 'a new connection';
  }

  /** A CALL of the central system came in. @returns what the tool refuses in it, whether a step asks for it or not */
  heard(arrival: Arrival): readonly Finding[] {
    const { action } = arrival;
    if (action === 'GetConfiguration' && this.#after !== undefined) this.#reactions.set(arrival, this.#after);
    this.#after = action === 'ChangeConfiguration' ? action : undefined;
    return action === 'CertificateSigned' ? signedWithPss(arrival) : [];
  }

  /** What the tool refuses in a message that no step asks for. */
  onTolerated(arrival: Arrival): Finding | undefined {
    const after = this.#reactions.get(arrival);
    if (after === undefined) return undefined;
    const what = {
      what: 'GetConfiguration',
      expected: 'nothing, or GetConfiguration',
      received: `it came after ${after}`,
    };
    return note('Central System reads the configuration of its own accord', [what], ['1.6 §5.8'], arrival.frame);
  }
}

/** RSA-PSS is what the whitepaper prefers for RSA (A00.FR.505); the tool wants the older padding. */
function signedWithPss({ payload, frame }: Arrival): readonly Finding[] {
  const chain = payload['certificateChain'] ?? payload['cert'];
  const signed = typeof chain === 'string' ? firstOf(chain) : undefined;
  if (signed?.signatureAlgorithm.scheme !== 'RSA-PSS') return [];
  const received = signed.signatureAlgorithm.text;
  const what = { what: 'signature of the certificate', expected: 'RSA-PSS, or another good one', received };
  return [note('Central System signs certificates with RSA-PSS', [what], ['A00.FR.505'], frame)];
}

function firstOf(chain: string): Certificate | undefined {
  try {
    return readCertificates(chain).certificates[0];
  } catch (error) {
    // What cannot be read is the business of the case.
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function note(subject: string, details: Finding['details'], requirements: readonly string[], frame: number): Finding {
  return { level: 'may', step: '', subject, details, requirements, frame, knownToBeRefusedBy: STEVE_2093 };
}
