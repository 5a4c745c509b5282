import type { PicsFile, ReadValues, TestedVersion } from '../pics/index.ts';
import type { Binding, Role } from '../protocol/index.ts';
import type { Expectation } from './expectations.ts';
import type { ListenAddress, SecurityProfile, StationUrls } from './run-keys.ts';

/** Everything that `plugfest run` and `plugfest check` were told, checked and complete. Paths are absolute. */
export interface RunConfig {
  /** The configuration file that was read, if any. */
  readonly file: string | undefined;
  readonly sut: Role;
  readonly over: readonly Binding[];
  /** Where we listen when a station is under test. */
  readonly listen: ListenAddress;
  /** Where files are fetched from and left at, and the host that stations reach it by; undefined when it is not said. */
  readonly files: { readonly listen: ListenAddress | undefined; readonly host: string | undefined };
  /** The endpoint of a CSMS under test, without the identity. Always there when `sut` is `csms`. */
  readonly url: string | undefined;
  /** What SOAP needs beside: there, both parties are servers. */
  readonly soap: SoapSettings;
  /** Station under test: the stations there are. CSMS under test: who we pretend to be, one per lane. */
  readonly identities: readonly string[];
  /** The text of `--driver`, and the folder from which its relative files are meant. */
  readonly driver: string;
  readonly driverFolder: string;
  /** The claims, for each version that is tested. */
  readonly pics: { readonly [V in TestedVersion]?: PicsFile };
  /** The configured values, for each version that is tested. */
  readonly values: { readonly [V in TestedVersion]?: ReadValues<V> };
  /** The deviations of the system under test that are known. */
  readonly expectations: readonly Expectation[];
  /** Only cases of these feature profiles; all when empty. */
  readonly profiles: readonly string[];
  readonly lanes: number;
  readonly bail: boolean;
  readonly repeat: number;
  /** Seconds that a step waits for the system under test where the document names no time. */
  readonly timeout: number;
  /** Undefined: a new folder under `reports/`, named by the time of the run. */
  readonly out: string | undefined;
  readonly reporters: readonly ('console' | 'json' | 'junit' | 'html')[];
  readonly security: SecuritySettings;
}

export interface SoapSettings {
  /** CSMS under test: where our stations listen, and the URL that the CSMS is told in its place. */
  readonly callback: ListenAddress | undefined;
  readonly callbackUrl: string | undefined;
  /** Station under test: hosts besides its own at which it may be called back, and fixed addresses by identity. */
  readonly callbackHosts: readonly string[];
  readonly stationUrls: StationUrls;
}

export interface SecuritySettings {
  readonly profile: SecurityProfile;
  readonly password: string | undefined;
  /** Files in PEM form: the roots that we trust, our certificate, its key. */
  readonly ca: string | undefined;
  readonly cert: string | undefined;
  readonly key: string | undefined;
}
