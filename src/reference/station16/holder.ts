/** Who may start, or take out the cable. */
export interface Holder {
  readonly idTag: string;
  readonly parentIdTag: string | undefined;
  /** The reservation that is used so. */
  readonly reservationId?: number | undefined;
}
