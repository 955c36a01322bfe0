package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Health;
import nl.knelpunt.service.Operations;
import nl.knelpunt.service.SettingException;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the pages behind the links, on a port of their own, since the departments must reach it and nothing else of ours. */
final class AnswerServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerServer.class);
    private static final String COOKIE = "knelpunt_by";
    private static final int COOKIE_SECONDS = 365 * 24 * 60 * 60;
    private static final int CONNECTIONS = 500;
    private static final int LEAST_BYTES_PER_SECOND = 200;
    private static final int STOP_MILLIS = 3_000;
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store",
            "X-Content-Type-Options",
            "nosniff");

    private final LinkSettings settings;
    private final AnswersSeen seen;
    private final AnswerLog log;
    private final AnswerPages pages;
    private final Javalin server;

    /** @param kafka settings for its clients */
    AnswerServer(
            LinkSettings settings, Shop shop, Map<String, Object> kafka, InstantSource clock, Operations operations) {
        this.settings = settings;
        this.seen = new AnswersSeen(kafka, clock);
        this.log = new AnswerLog(kafka);
        this.pages = new AnswerPages(shop, settings.secret(), log, seen, clock);
        this.server = Javalin.create(config -> configure(config, operations.metrics()));
        operations.health().add("links", () -> seen.isCaughtUp() ? Health.Status.UP : Health.Status.DOWN);
    }

    /** @throws SettingException if the port is taken */
    void start() {
        seen.start();
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            close();
            throw new SettingException("KNELPUNT_LINK_PORT: port " + settings.port() + " of " + settings.host()
                    + " cannot be had, another program may have it");
        }
    }

    /** @return the port that it serves on, once started */
    int port() {
        return server.port();
    }

    /** Whether it can take answers. */
    boolean isReady() {
        return seen.isCaughtUp();
    }

    @Override
    public void close() {
        server.stop();
        seen.close();
        log.close();
    }

    private void configure(JavalinConfig config, MeterRegistry metrics) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = FormBody.MOST_BYTES;
        bound(config.jetty);
        var path = AnswerLinks.PATH + "{token}";
        config.routes.before(ctx -> HEADERS.forEach(ctx::header));
        config.routes.get(path, ctx -> show(ctx, pages.look(ctx.pathParam("token"), by(ctx))));
        config.routes.post(path, ctx -> {
            var page = pages.answer(ctx.pathParam("token"), ctx.bodyAsBytes());
            metrics.counter("knelpunt.answers", "status", Integer.toString(page.status()))
                    .increment();
            show(ctx, page);
        });
        config.routes.exception(
                HttpResponseException.class,
                (e, ctx) -> show(
                        ctx,
                        pages.plain(
                                e.getStatus(),
                                e.getStatus() == Page.NOT_FOUND ? Phrase.PAGE_WRONG : Phrase.PAGE_UNREADABLE)));
        // the client went away, or was too slow
        config.routes.exception(
                IOException.class, (_, ctx) -> show(ctx, pages.plain(Page.BAD_REQUEST, Phrase.PAGE_UNREADABLE)));
        config.routes.exception(Exception.class, (e, ctx) -> {
            // neither message nor stack: they may quote the request
            LOG.error("a page failed: {} at {}", e.getClass().getName(), e.getStackTrace()[0]);
            show(ctx, pages.plain(Page.UNAVAILABLE, Phrase.PAGE_UNAVAILABLE));
        });
    }

    private static void bound(JettyConfig jetty) {
        jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
            server.setErrorHandler(new Wordless());
            // Javalin puts its own handler into this one
            server.setHandler(new MinimumDataRateHandler(LEAST_BYTES_PER_SECOND, 0));
        });
        jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    private void show(Context ctx, Page page) {
        ctx.status(page.status()).contentType("text/html; charset=utf-8").result(page.html());
        if (page.by() != null) {
            ctx.header("Set-Cookie", cookie(page.by()));
        }
    }

    /** Lax: only so does it come along from a link in webmail; it fills in a name, and allows nothing. */
    private String cookie(String by) {
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(by.getBytes(UTF_8));
        return COOKIE + "=" + value + "; Path=/; Max-Age=" + COOKIE_SECONDS + "; HttpOnly; SameSite=Lax"
                + (settings.isSecure() ? "; Secure" : "");
    }

    private static @Nullable String by(Context ctx) {
        var cookie = ctx.cookie(COOKIE);
        try {
            return cookie == null
                    ? null
                    : AnswerForm.name(new String(Base64.getUrlDecoder().decode(cookie), UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** For requests that are so broken that they reach no page; the server's own answers would quote them. */
    private static final class Wordless extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            HEADERS.forEach(response.getHeaders()::put);
            response.write(true, ByteBuffer.allocate(0), callback);
            return true;
        }
    }
}
