export { memoryPair } from './memory.ts';
export type { MemoryEndOptions, MemoryPair, MemoryPairOptions } from './memory.ts';
export { agree, nameOf } from './subprotocol.ts';
