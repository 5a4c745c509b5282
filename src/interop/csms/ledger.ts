/** What the small CSMS has on file about an id tag. */
interface Card {
  readonly status: string;
  readonly parentIdTag: string | undefined;
}

interface Transaction {
  readonly id: number;
  readonly identity: string;
  readonly connectorId: number;
}

/** Who may charge, and who does. */
export class Ledger {
  readonly #cards = new Map<string, Card>();
  readonly #running = new Map<number, Transaction>();
  #nextId = 2_000_000_000;

  /** Puts an id tag on file; letters are compared without regard to case (1.6 §7.28). */
  register(idTag: string, card: Card): void {
    this.#cards.set(idTag.toLowerCase(), card);
  }

  /** IdTagInfo (1.6 §7.27). */
  infoOf(idTag: string): Record<string, unknown> {
    const { status, parentIdTag } = this.#cards.get(idTag.toLowerCase()) ?? { status: 'Invalid' };
    return parentIdTag === undefined ? { status } : { status, parentIdTag };
  }

  /** @returns the id of the new transaction */
  begin(identity: string, connectorId: number): number {
    const id = this.#nextId++;
    this.#running.set(id, { id, identity, connectorId });
    return id;
  }

  end(id: number): void {
    this.#running.delete(id);
  }

  /** The transaction that runs at a connector; undefined when none does. */
  runningAt(identity: string, connectorId: number): number | undefined {
    const transactions = [...this.#running.values()];
    return transactions.findLast((one) => one.identity === identity && one.connectorId === connectorId)?.id;
  }
}
