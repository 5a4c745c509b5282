export * from './files.ts';
export { networkTransfer } from './client.ts';
export { memoryFiles, type MemoryFiles } from './memory.ts';
export { fileServers, type FileServersOptions } from './servers.ts';
export { folderStore, noStore, safeName, type UploadStore } from './store.ts';
export { usualBounds, type Bounds } from './shelf.ts';
