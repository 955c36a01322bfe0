package nl.knelpunt.producer;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.function.Consumer;
import nl.knelpunt.contract.Limits;
import nl.knelpunt.service.Operations;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server in which everything has a bound, and whose errors are problem documents. */
final class WebServer {
    /** Time for requests in flight when the server stops; longer than {@link Sending} takes. */
    static final int STOP_MILLIS = 6_000;

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int LEAST_BYTES_PER_SECOND = 1_000;

    private WebServer() {}

    /** @param connections at most, at a time */
    static Javalin create(int connections, Operations operations, Consumer<RoutesConfig> routes) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = Limits.BODY_BYTES;
            config.http.prefer405over404 = true;
            bound(config.jetty, connections);
            operations.addTo(config);
            routes.accept(config.routes);
            addErrors(config);
        });
    }

    private static void bound(JettyConfig jetty, int connections) {
        jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.addBean(new NetworkConnectionLimit(connections, server));
            server.setErrorHandler(new ProblemPages());
            // Javalin puts its own handler into this one
            server.setHandler(new MinimumDataRateHandler(LEAST_BYTES_PER_SECOND, 0));
        });
        jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    private static void addErrors(JavalinConfig config) {
        config.routes.exception(ProblemException.class, (e, ctx) -> Answer.problem(ctx, e.problem()));
        config.routes.exception(HttpResponseException.class, (e, ctx) -> {
            var type = ProblemType.ofStatus(e.getStatus());
            Answer.problem(ctx, Problem.of(type, type.title()));
        });
        // the client went away, or was too slow
        config.routes.exception(IOException.class, (_, ctx) -> {
            Answer.problem(ctx, Problem.of(ProblemType.BAD_REQUEST, "the body did not come whole, or in time"));
        });
        config.routes.exception(Exception.class, (e, ctx) -> {
            // neither message nor stack: they may quote the request
            LOG.error("A request failed: {} at {}", e.getClass().getName(), e.getStackTrace()[0]);
            Answer.problem(ctx, Problem.of(ProblemType.INTERNAL, "try again later"));
        });
    }
}
