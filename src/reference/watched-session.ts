import type {
  CallOptions,
  CallOutcome,
  CloseOptions,
  ConnectionSecurity,
  FrameForm,
  OpenOptions,
  Session,
  SessionListener,
} from '../session/index.ts';

/** What is seen of a session that somebody else uses. */
export interface Watcher {
  opened(): void;
  /** An attempt to open a connection failed, with the reason in plain words. */
  failed(why: string): void;
}

/** A session that behaves as the given one, and lets a bystander know whether its connections come about. */
export class WatchedSession implements Session {
  readonly #session: Session;
  readonly #watcher: Watcher;

  constructor(session: Session, watcher: Watcher) {
    this.#session = session;
    this.#watcher = watcher;
  }

  get role(): Session['role'] {
    return this.#session.role;
  }

  get connected(): boolean {
    return this.#session.connected;
  }

  get security(): ConnectionSecurity {
    return this.#session.security;
  }

  async open(how?: OpenOptions): Promise<void> {
    try {
      await this.#session.open(how);
    } catch (error) {
      this.#watcher.failed(error instanceof Error ? error.message : String(error));
      throw error;
    }
    this.#watcher.opened();
  }

  call(action: string, payload: unknown, options?: CallOptions): Promise<CallOutcome> {
    return this.#session.call(action, payload, options);
  }

  sendRaw(text: string, form?: FrameForm): void {
    this.#session.sendRaw(text, form);
  }

  ping(data: string): void {
    this.#session.ping?.(data);
  }

  listen(listener: SessionListener): void {
    this.#session.listen(listener);
  }

  listensAt(place: 'home' | 'elsewhere'): void {
    this.#session.listensAt?.(place);
  }

  close(options?: CloseOptions): Promise<void> {
    return this.#session.close(options);
  }

  dispose(): Promise<void> {
    return this.#session.dispose();
  }
}
