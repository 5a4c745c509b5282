import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { ClientHello, TlsFacts } from '../session/index.ts';

/** Certificates of a peer that are kept. */
const LONGEST_CHAIN = 10;

/** What the handshake of a TLS socket came to. @param found what only one end knows */
export function tlsFactsOf(
  socket: TLSSocket,
  found: { readonly host: string | undefined; readonly hello: ClientHello | undefined },
): TlsFacts {
  return {
    version: socket.getProtocol() ?? 'unknown',
    suite: socket.getCipher().standardName,
    certificates: chainOf(socket),
    distrust: undefined,
    ...found,
  };
}

/** As the peer has sent them; a root that it holds back, and that we know, may stand at the end. */
function chainOf(socket: TLSSocket): Uint8Array[] {
  const chain: Uint8Array[] = [];
  // Without a certificate it is an empty object.
  let next: Partial<DetailedPeerCertificate> | undefined = socket.getPeerCertificate(true);
  while (next?.raw !== undefined && chain.length < LONGEST_CHAIN) {
    chain.push(next.raw);
    next = next.issuerCertificate === next ? undefined : next.issuerCertificate;
  }
  return chain;
}
