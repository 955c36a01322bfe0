package nl.knelpunt.service;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.jspecify.annotations.Nullable;

/** A service's face to its operators: {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
public final class Operations implements AutoCloseable {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Health health = new Health();
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private @Nullable Javalin server;

    /** @param service its name, a label on every metric */
    public Operations(String service) {
        metrics.config().meterFilter(new StoreTag()).commonTags("service", service);
        new JvmMemoryMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
        garbage.bindTo(metrics);
    }

    public MeterRegistry metrics() {
        return metrics;
    }

    public Health health() {
        return health;
    }

    /** Adds the three addresses to a server that the service has anyway. */
    public void addTo(JavalinConfig config) {
        config.routes.get(
                "/health/live", ctx -> ctx.contentType("application/json").result("{\"status\":\"up\"}"));
        config.routes.get(
                "/health/ready",
                ctx -> ctx.status(health.status() == Health.Status.DOWN ? UNAVAILABLE : OK)
                        .contentType("application/json")
                        .result(health.json()));
        config.routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.scrape()));
    }

    /** Serves them on a port of their own; 0 takes a free one. */
    public void serve(String host, int port) {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    addTo(config);
                })
                .start(host, port);
    }

    /** @return the port that {@link #serve} took */
    public int port() {
        if (server == null) {
            throw new IllegalStateException("not serving");
        }
        return server.port();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
        garbage.close();
        metrics.close();
    }
}
