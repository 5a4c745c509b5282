import type { CertificateHashData } from '../../pki/index.ts';
import type { CallOutcome } from '../../session/session.ts';
import type { RootCertificate, RunAuthority } from './certificate-authority.ts';
import { entryOf } from './certificate-checks.ts';

type Fields = Readonly<Record<string, unknown>>;
type Say = (action: string, payload: Fields) => Promise<CallOutcome | undefined>;

/** The root certificates of the tool's own making that a charge point under test has taken in, and how it gets rid of them. */
export class InstalledRoots16 {
  readonly #authority: RunAuthority;
  readonly #installed = new Map<RootCertificate, string>();

  constructor(authority: RunAuthority) {
    this.#authority = authority;
  }

  get any(): boolean {
    return this.#installed.size > 0;
  }

  /** Learns from an answered InstallCertificate, whoever sent it. One that was given to the run stays where it is. */
  told(request: Fields, status: unknown): void {
    const root = this.#authority.madeHere(request['certificate']);
    if (root !== undefined && status === 'Accepted') this.#installed.set(root, String(request['certificateType']));
  }

  /** Deletes them by the hash data that the charge point itself tells (M04.FR.07). @returns what could not be deleted */
  async remove(say: Say): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const [root, certificateType] of this.#installed) {
      const list = fieldOf(await say('GetInstalledCertificateIds', { certificateType }), 'certificateHashData');
      const certificateHashData = Array.isArray(list) ? entryOf(list.filter(isEntry), root) : undefined;
      if (certificateHashData === undefined) continue;
      const status = fieldOf(await say('DeleteCertificate', { certificateHashData }), 'status');
      if (status !== 'Accepted' && status !== 'NotFound')
        problems.push(`the ${certificateType} "${root.name}" could not be deleted`);
    }
    this.#installed.clear();
    return problems;
  }
}

function fieldOf(outcome: CallOutcome | undefined, field: string): unknown {
  const { answer } = outcome ?? {};
  return answer?.kind === 'result' ? (answer.payload as Fields | null)?.[field] : undefined;
}

function isEntry(entry: unknown): entry is CertificateHashData {
  const { hashAlgorithm, ...texts } = (entry ?? {}) as Fields;
  const fields = [texts['issuerNameHash'], texts['issuerKeyHash'], texts['serialNumber']];
  return /^SHA(256|384|512)$/.test(String(hashAlgorithm)) && fields.every((text) => typeof text === 'string');
}
