import com.sun.net.httpserver.HttpServer;
import eu.chargetime.ocpp.ClientEvents;
import eu.chargetime.ocpp.SOAPClient;
import eu.chargetime.ocpp.feature.profile.ClientCoreEventHandler;
import eu.chargetime.ocpp.feature.profile.ClientCoreProfile;
import eu.chargetime.ocpp.model.Confirmation;
import eu.chargetime.ocpp.model.Request;
import eu.chargetime.ocpp.model.core.*;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A charge point of OCPP 1.6 over SOAP on Java-OCA-OCPP, as small as the library lets one be: it has no cables, and charges by remote order.
 * Arguments: the URL of the central system, the URL at which it is called back, the port of its operator's desk, and `mended` where the client is
 * to be the one that central systems understand.
 */
public final class Station implements ClientCoreEventHandler {
  private static final int CONNECTORS = 2;

  private final ClientCoreProfile core = new ClientCoreProfile(this);
  private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor();
  private final Map<String, String> settings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final boolean[] operative = {true, true, true};
  private final Integer[] running = new Integer[CONNECTORS + 1];
  private final SOAPClient client;
  private ScheduledFuture<?> heartbeats;
  private ScheduledFuture<?> booting;

  private Station(URL callback, boolean mended) {
    client = mended ? new MendedClient("CP001", callback, core) : new SOAPClient("CP001", callback, core);
    settings.put("HeartbeatInterval", "10");
    settings.put("NumberOfConnectors", String.valueOf(CONNECTORS));
    settings.put("ConnectionTimeOut", "30");
    settings.put("MeterValueSampleInterval", "0");
    settings.put("ClockAlignedDataInterval", "0");
    settings.put("AuthorizeRemoteTxRequests", "false");
    settings.put("SupportedFeatureProfiles", "Core");
  }

  public static void main(String[] arguments) throws Exception {
    boolean mended = arguments.length > 3 && arguments[3].equals("mended");
    Station station = new Station(new URL(arguments[1]), mended);
    station.client.connect(arguments[0], new ClientEvents() {
      @Override
      public void connectionOpened() {}

      @Override
      public void connectionClosed() {}
    });
    station.openDesk(Integer.parseInt(arguments[2]));
    System.out.println("ready");
    URL csms = new URL(arguments[0]);
    // Its first request is lost for good when nobody listens yet, and the library does not tell.
    while (!listens(csms)) Thread.sleep(200);
    station.bootIn(0);
  }

  private static boolean listens(URL url) {
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      return true;
    } catch (IOException error) {
      return false;
    }
  }

  /** Only power can be asked for: everything else is for hands that it does not have. */
  private void openDesk(int port) throws Exception {
    HttpServer desk = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    desk.createContext("/", exchange -> {
      String action = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean power = action.contains("\"action\":\"power");
      if (power && !action.contains("powerLoss")) bootIn(0);
      byte[] answer = ("{\"outcome\":\"" + (power ? "done" : "unsupported") + "\"}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(power ? 200 : 501, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    });
    desk.start();
  }

  /** One boot at a time: a reset is not followed by what an earlier one had left to do. */
  private synchronized void bootIn(int seconds) {
    if (booting != null) booting.cancel(false);
    booting = work.schedule(this::boot, seconds, TimeUnit.SECONDS);
  }

  private void boot() {
    beatEvery(0);
    try {
      BootNotificationConfirmation boot =
          (BootNotificationConfirmation) send(core.createBootNotificationRequest("ChargeTime", "Small"));
      if (boot.getStatus() != RegistrationStatus.Accepted) {
        bootIn(Math.max(1, boot.getInterval()));
        return;
      }
      operate(boot.getInterval());
    } catch (IllegalStateException error) {
      System.err.println("boot: " + error.getCause());
      // The mended client is answered; now and then the library loses an answer, and its station need not start over for that.
      if (client instanceof MendedClient) operate(Integer.parseInt(settings.get("HeartbeatInterval")));
      else bootIn(1);
    }
  }

  private void operate(int interval) {
    beatEvery(interval);
    for (int connector = 0; connector <= CONNECTORS; connector++) tell(connector);
  }

  private void beatEvery(int seconds) {
    if (heartbeats != null) heartbeats.cancel(false);
    if (seconds <= 0) return;
    settings.put("HeartbeatInterval", String.valueOf(seconds));
    heartbeats =
        work.scheduleAtFixedRate(() -> attempt(core.createHeartbeatRequest()), seconds, seconds, TimeUnit.SECONDS);
  }

  private Confirmation send(Request request) {
    try {
      return client.send(request).toCompletableFuture().get(2, TimeUnit.SECONDS);
    } catch (Exception | LinkageError error) {
      throw new IllegalStateException(error);
    }
  }

  private void attempt(Request request) {
    try {
      send(request);
    } catch (IllegalStateException error) {
      System.err.println(request.getClass().getSimpleName() + ": " + error.getCause());
    }
  }

  private void tell(int connector) {
    tell(connector, operative[connector] ? ChargePointStatus.Available : ChargePointStatus.Unavailable);
  }

  private void tell(int connector, ChargePointStatus status) {
    attempt(core.createStatusNotificationRequest(connector, ChargePointErrorCode.NoError, status));
  }

  /** What follows an answer, once that is on its way. */
  private void then(Runnable action) {
    work.schedule(action, 200, TimeUnit.MILLISECONDS);
  }

  private void stop(int connector, Reason reason) {
    StopTransactionRequest request = core.createStopTransactionRequest(100, ZonedDateTime.now(), running[connector]);
    request.setReason(reason);
    running[connector] = null;
    attempt(request);
    tell(connector, ChargePointStatus.Finishing);
    tell(connector);
  }

  @Override
  public ChangeAvailabilityConfirmation handleChangeAvailabilityRequest(ChangeAvailabilityRequest request) {
    int connector = request.getConnectorId();
    if (connector > CONNECTORS) return new ChangeAvailabilityConfirmation(AvailabilityStatus.Rejected);
    boolean wanted = request.getType() == AvailabilityType.Operative;
    int last = connector == 0 ? CONNECTORS : connector;
    for (int each = connector; each <= last; each++) operative[each] = wanted;
    then(() -> {
      for (int each = connector; each <= last; each++) if (running[each] == null) tell(each);
    });
    boolean later = running[connector] != null;
    return new ChangeAvailabilityConfirmation(later ? AvailabilityStatus.Scheduled : AvailabilityStatus.Accepted);
  }

  @Override
  public GetConfigurationConfirmation handleGetConfigurationRequest(GetConfigurationRequest request) {
    String[] keys = request.getKey();
    boolean all = keys == null || keys.length == 0;
    String[] asked = all ? settings.keySet().toArray(new String[0]) : keys;
    GetConfigurationConfirmation answer = new GetConfigurationConfirmation();
    answer.setConfigurationKey(java.util.Arrays.stream(asked).filter(settings::containsKey).map(this::entry).toArray(KeyValueType[]::new));
    answer.setUnknownKey(java.util.Arrays.stream(asked).filter(key -> !settings.containsKey(key)).toArray(String[]::new));
    return answer;
  }

  private KeyValueType entry(String key) {
    KeyValueType entry = new KeyValueType(key, readOnly(key));
    entry.setValue(settings.get(key));
    return entry;
  }

  private static boolean readOnly(String key) {
    return key.equalsIgnoreCase("NumberOfConnectors") || key.equalsIgnoreCase("SupportedFeatureProfiles");
  }

  @Override
  public ChangeConfigurationConfirmation handleChangeConfigurationRequest(ChangeConfigurationRequest request) {
    String key = request.getKey();
    if (!settings.containsKey(key)) return new ChangeConfigurationConfirmation(ConfigurationStatus.NotSupported);
    boolean number = settings.get(key).matches("\\d+");
    if (readOnly(key) || (number && !request.getValue().matches("\\d+")))
      return new ChangeConfigurationConfirmation(ConfigurationStatus.Rejected);
    settings.put(key, request.getValue());
    if (key.equalsIgnoreCase("HeartbeatInterval")) work.execute(() -> beatEvery(Integer.parseInt(request.getValue())));
    return new ChangeConfigurationConfirmation(ConfigurationStatus.Accepted);
  }

  @Override
  public ClearCacheConfirmation handleClearCacheRequest(ClearCacheRequest request) {
    return new ClearCacheConfirmation(ClearCacheStatus.Rejected);
  }

  @Override
  public DataTransferConfirmation handleDataTransferRequest(DataTransferRequest request) {
    return new DataTransferConfirmation(DataTransferStatus.UnknownVendorId);
  }

  @Override
  public RemoteStartTransactionConfirmation handleRemoteStartTransactionRequest(RemoteStartTransactionRequest request) {
    int connector = request.getConnectorId() == null ? 1 : request.getConnectorId();
    if (connector < 1 || connector > CONNECTORS || !operative[connector] || running[connector] != null)
      return new RemoteStartTransactionConfirmation(RemoteStartStopStatus.Rejected);
    then(() -> begin(connector, request.getIdTag()));
    return new RemoteStartTransactionConfirmation(RemoteStartStopStatus.Accepted);
  }

  private void begin(int connector, String idTag) {
    tell(connector, ChargePointStatus.Preparing);
    try {
      Request request = core.createStartTransactionRequest(connector, idTag, 0, ZonedDateTime.now());
      running[connector] = ((StartTransactionConfirmation) send(request)).getTransactionId();
      tell(connector, ChargePointStatus.Charging);
    } catch (IllegalStateException error) {
      System.err.println("start: " + error.getCause());
    }
  }

  @Override
  public RemoteStopTransactionConfirmation handleRemoteStopTransactionRequest(RemoteStopTransactionRequest request) {
    for (int connector = 1; connector <= CONNECTORS; connector++) {
      int here = connector;
      if (!request.getTransactionId().equals(running[here])) continue;
      then(() -> stop(here, Reason.Remote));
      return new RemoteStopTransactionConfirmation(RemoteStartStopStatus.Accepted);
    }
    return new RemoteStopTransactionConfirmation(RemoteStartStopStatus.Rejected);
  }

  @Override
  public ResetConfirmation handleResetRequest(ResetRequest request) {
    Reason reason = request.getType() == ResetType.Hard ? Reason.HardReset : Reason.SoftReset;
    then(() -> {
      for (int connector = 1; connector <= CONNECTORS; connector++) if (running[connector] != null) stop(connector, reason);
      bootIn(0);
    });
    return new ResetConfirmation(ResetStatus.Accepted);
  }

  @Override
  public UnlockConnectorConfirmation handleUnlockConnectorRequest(UnlockConnectorRequest request) {
    return new UnlockConnectorConfirmation(UnlockStatus.NotSupported);
  }
}
