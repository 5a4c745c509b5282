/** Bytes or text of a peer that are not what they should be; the message says in plain words what is wrong with them. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
