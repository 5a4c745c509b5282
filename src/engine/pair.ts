import type { Binding } from '../protocol/index.ts';
import { versionOf } from '../protocol/index.ts';
import { memoryPair } from '../transport/index.ts';
import type { MemoryPair, MemoryPairOptions } from '../transport/index.ts';
import { framedVersion } from '../wire/index.ts';
import type { SoapMemoryPairOptions } from '../transport/soap/index.ts';
import type { SoapVersion } from '../wire/soap/index.ts';

type PairOptions = Omit<MemoryPairOptions, 'version'> & Pick<SoapMemoryPairOptions, 'onNeighbour'>;

/** What makes two ends in memory that speak a binding. What SOAP needs is loaded when it is first spoken. */
export async function pairMaker(binding: Binding): Promise<(options: PairOptions) => MemoryPair> {
  if (binding.endsWith('J')) {
    const version = framedVersion(versionOf(binding));
    return (options) => memoryPair({ ...options, version });
  }
  const { soapMemoryPair } = await import('../transport/soap/index.ts');
  const version = versionOf(binding) as SoapVersion;
  return ({ clock, identity, station = {}, csms = {}, onNeighbour }) =>
    soapMemoryPair({ clock, identity, version, station, csms, onNeighbour });
}
