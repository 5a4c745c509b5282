import type { Binding } from '../protocol/index.ts';
import { memoryPair } from '../transport/index.ts';
import type { MemoryPair, MemoryPairOptions } from '../transport/index.ts';
import type { SoapVersion } from '../wire/soap/index.ts';

/** What makes two ends in memory that speak a binding. What SOAP needs is loaded when it is first spoken. */
export async function pairMaker(binding: Binding): Promise<(options: MemoryPairOptions) => MemoryPair> {
  if (binding.endsWith('J')) return memoryPair;
  const { soapMemoryPair } = await import('../transport/soap/index.ts');
  const version = binding.slice(0, -1) as SoapVersion;
  return ({ clock, identity, station = {}, csms = {} }) => soapMemoryPair({ clock, identity, version, station, csms });
}
