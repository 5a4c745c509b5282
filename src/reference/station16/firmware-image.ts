const MAGIC = 'plugfest firmware ';

/** The version of a firmware image of this charge point; undefined when it is none. */
export function versionIn(image: Uint8Array): string | undefined {
  const head = Buffer.from(image.subarray(0, 100)).toString('latin1');
  const [, version] = /^plugfest firmware (\d{1,5}(?:\.\d{1,5}){0,3})\n/.exec(head) ?? [];
  return version;
}

/** A firmware image that this charge point installs. */
export function firmwareImage(version: string): Uint8Array {
  return Buffer.from(`${MAGIC}${version}\n${'0'.repeat(1000)}`);
}
