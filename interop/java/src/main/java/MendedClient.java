import com.sun.net.httpserver.HttpServer;
import eu.chargetime.ocpp.Client;
import eu.chargetime.ocpp.ClientEvents;
import eu.chargetime.ocpp.FeatureRepository;
import eu.chargetime.ocpp.OccurenceConstraintException;
import eu.chargetime.ocpp.PromiseRepository;
import eu.chargetime.ocpp.SOAPClient;
import eu.chargetime.ocpp.SOAPCommunicator;
import eu.chargetime.ocpp.SessionFactory;
import eu.chargetime.ocpp.UnsupportedFeatureException;
import eu.chargetime.ocpp.WSHttpHandler;
import eu.chargetime.ocpp.WebServiceTransmitter;
import eu.chargetime.ocpp.feature.profile.ClientCoreProfile;
import eu.chargetime.ocpp.model.Confirmation;
import eu.chargetime.ocpp.model.Message;
import eu.chargetime.ocpp.model.Request;
import eu.chargetime.ocpp.model.SOAPHostInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import javax.xml.namespace.QName;
import javax.xml.soap.SOAPException;
import javax.xml.soap.SOAPHeader;
import javax.xml.soap.SOAPMessage;

/**
 * The library's client, put together anew from its own parts, with two things put right without which no central system but the library's own
 * can talk with it: its requests are in the namespace of the central system's service, and an answer need not say whom it is for.
 */
final class MendedClient extends SOAPClient {
  private static final String WSDL = "eu/chargetime/ocpp/OCPP_ChargePointService_1.6.wsdl";

  private final String identity;
  private final URL callback;
  private final WebServiceTransmitter transmitter = new WebServiceTransmitter();
  private final SOAPCommunicator communicator;
  private final Client client;

  MendedClient(String identity, URL callback, ClientCoreProfile core) {
    super(identity, callback, core);
    this.identity = identity;
    this.callback = callback;
    SOAPHostInfo host =
        new SOAPHostInfo.Builder()
            .isClient(true)
            .chargeBoxIdentity(identity)
            .fromUrl(callback.toString())
            .namespace(SOAPHostInfo.NAMESPACE_CENTRALSYSTEM)
            .build();
    communicator = new SOAPCommunicator(host, transmitter) {
      @Override
      protected Message parse(Object message) {
        return super.parse(addressed((SOAPMessage) message));
      }
    };
    FeatureRepository features = new FeatureRepository();
    features.addFeatureProfile(core);
    client = new Client(new SessionFactory(features).createSession(communicator), features, new PromiseRepository());
  }

  @Override
  public void connect(String url, ClientEvents events) {
    communicator.setToUrl(url);
    client.connect(url, events);
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(callback.getHost(), callback.getPort()), 0);
      server.createContext("/", new WSHttpHandler(WSDL, request -> transmitter.relay(request.getMessage()).join()));
      server.setExecutor(Executors.newCachedThreadPool());
      server.start();
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  @Override
  public CompletionStage<Confirmation> send(Request request)
      throws OccurenceConstraintException, UnsupportedFeatureException {
    return client.send(request);
  }

  /** An answer has neither To nor chargeBoxIdentity (OCPP-S 1.6 §3.3): the library passes over what does not name it in both. */
  private SOAPMessage addressed(SOAPMessage message) {
    try {
      SOAPHeader header = message.getSOAPHeader();
      if (header.getElementsByTagNameNS("*", "RelatesTo").getLength() > 0) {
        set(header, "To", callback.toString());
        set(header, "chargeBoxIdentity", identity);
      }
      return message;
    } catch (SOAPException error) {
      throw new IllegalArgumentException(error);
    }
  }

  private static void set(SOAPHeader header, String name, String text) throws SOAPException {
    org.w3c.dom.Node block = header.getElementsByTagNameNS("*", name).item(0);
    if (block == null) block = header.addHeaderElement(new QName("urn:mended", name, "mended"));
    block.setTextContent(text);
  }
}
