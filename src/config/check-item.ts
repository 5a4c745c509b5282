/** One line of `plugfest check`. */
export interface CheckItem {
  readonly ok: boolean;
  /** What was looked at: "the driver". */
  readonly what: string;
  /** What was found; when it is not ok, what to do. */
  readonly say: string;
}
