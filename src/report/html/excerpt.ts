/** Keeps the beginning and the end of a stream, and what is wanted from the middle, in bounded memory. */
export class Excerpt<T> {
  readonly #first: number;
  readonly #last: number;
  readonly #wantedAtMost: number;
  readonly #head: T[] = [];
  readonly #wanted: { readonly place: number; readonly item: T }[] = [];
  #tail: { readonly place: number; readonly item: T }[] = [];
  #count = 0;

  constructor(first: number, last: number, wantedAtMost = 100) {
    this.#first = first;
    this.#last = last;
    this.#wantedAtMost = wantedAtMost;
  }

  /** @param wanted whether the item is kept wherever it stands */
  add(item: T, wanted = false): void {
    const place = this.#count++;
    if (place < this.#first) {
      this.#head.push(item);
      return;
    }
    if (wanted && this.#wanted.length < this.#wantedAtMost) this.#wanted.push({ place, item });
    else this.#tail.push({ place, item });
    // Trimmed in batches, so that a long stream costs no copy per item.
    if (this.#tail.length > 2 * this.#last) this.#tail = this.#tail.slice(-this.#last);
  }

  /** What was kept, in order, with the number of items that were left out in their place. */
  items(): readonly (T | { readonly omitted: number })[] {
    const rest = [...this.#wanted, ...this.#tail.slice(-this.#last)].sort((a, b) => a.place - b.place);
    const items: (T | { readonly omitted: number })[] = [...this.#head];
    let next = this.#head.length;
    for (const { place, item } of rest) {
      if (place > next) items.push({ omitted: place - next });
      items.push(item);
      next = place + 1;
    }
    return items;
  }
}
