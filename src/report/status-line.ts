import { fit } from './terminal-text.ts';

/** One line at the bottom of a terminal that is drawn over and over, with lasting lines above it. */
export class StatusLine {
  readonly #write: (text: string) => void;
  readonly #columns: () => number;
  #shown = '';
  /** How many want it away now. */
  #hidden = 0;

  /** @param columns how wide the terminal is right now */
  constructor(write: (text: string) => void, columns: () => number) {
    this.#write = write;
    this.#columns = columns;
  }

  /** Shows this text in place of the one before; writes nothing when nothing changed. */
  show(text: string): void {
    if (this.#hidden > 0) return;
    // The last column stays free: some terminals wrap as soon as it is filled.
    const fitting = fit(text, Math.max(0, this.#columns() - 1));
    if (fitting === this.#shown) return;
    this.#write(`\r${fitting}\u001b[K`);
    this.#shown = fitting;
  }

  /** Writes lasting lines above the status line, in one go, so that nothing flickers. */
  print(text: string): void {
    this.#write(this.#shown === '' ? `${text}\n` : `\r\u001b[K${text}\n${this.#shown}`);
  }

  /** Takes the line away until the answer is called, e.g. while a person is asked something on the same terminal. */
  hide(): () => void {
    this.clear();
    this.#hidden++;
    return () => {
      this.#hidden--;
    };
  }

  clear(): void {
    if (this.#shown !== '') this.#write('\r\u001b[K');
    this.#shown = '';
  }
}
