import { closeSync, constants, lstatSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Where one upload is kept. Written to after `close` it goes on where it ended. */
export interface Kept {
  /** Its name in the folder of uploads. */
  readonly name: string;
  /** @throws Error when it cannot be written, e.g. on a full disk */
  write(chunk: Uint8Array): void;
  close(): void;
}

/** Keeps uploads. */
export interface UploadStore {
  /** @param name a name that is safe already @throws Error when nothing can be kept */
  keep(name: string): Kept;
}

/** Keeps nothing: in self-play the evidence is enough. */
export const noStore: UploadStore = {
  keep: (name) => ({ name, write: () => undefined, close: () => undefined }),
};

const NEW_FILE = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | constants.O_NOFOLLOW;
const SAME_FILE = constants.O_APPEND | constants.O_WRONLY | constants.O_NOFOLLOW;

/**
 * Keeps uploads in a folder, which is made with the first of them. Files are only ever made anew, and links are not followed: what a system
 * under test sends can replace nothing.
 */
export function folderStore(folder: string): UploadStore {
  return {
    keep(name) {
      mkdirSync(folder, { recursive: true });
      if (!lstatSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`);
      const path = join(folder, name);
      let file: number | undefined = openSync(path, NEW_FILE, 0o600);
      return {
        name,
        write(chunk) {
          file ??= openSync(path, SAME_FILE);
          for (let written = 0; written < chunk.length;) written += writeSync(file, chunk, written);
        },
        close() {
          if (file !== undefined) closeSync(file);
          file = undefined;
        },
      };
    },
  };
}

const LONGEST_NAME = 80;

/** A file name for what a stranger calls something: letters, digits, dot, dash and underscore, no dot at its begin, bounded. */
export function safeName(name: string): string {
  const last = name.slice(-1000).split(/[/\\]/).at(-1) ?? '';
  return last
    .replaceAll(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._]+/, '')
    .slice(-LONGEST_NAME);
}
