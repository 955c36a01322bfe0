package nl.knelpunt.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsTest {
    private final Operations operations = new Operations("processor");
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void serve() {
        operations.serve("127.0.0.1", 0);
    }

    @AfterEach
    void close() {
        client.close();
        operations.close();
    }

    @Test
    void isReadyWithoutAnyDependency() throws Exception {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"UP, 200, up", "DEGRADED, 200, degraded", "DOWN, 503, down"})
    void isAsReadyAsItsWorstPart(Health.Status worst, int code, String told) throws Exception {
        operations.health().add("kafka", () -> Health.Status.UP);
        operations.health().add("mail", () -> worst);
        var answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(code);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"" + told + "\",\"parts\":{\"kafka\":\"up\",\"mail\":\"" + told + "\"}}");
    }

    @Test
    void isDownWhereAPartCannotSayHowItIs() throws Exception {
        operations.health().add("kafka", () -> {
            throw new IllegalStateException("Annabel");
        });
        var answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"kafka\":\"down\"").doesNotContain("Annabel");
    }

    @Test
    void isAliveEvenWhenItIsDown() throws Exception {
        operations.health().add("kafka", () -> Health.Status.DOWN);

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void showsMetricsInPrometheusText() throws Exception {
        operations
                .metrics()
                .counter("knelpunt.dead.letters", "reason", "unreadable")
                .increment(3);
        var answer = get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(answer.body())
                .contains("# TYPE knelpunt_dead_letters_total counter")
                .contains("knelpunt_dead_letters_total{reason=\"unreadable\",service=\"processor\"} 3.0")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void showsTheStoresOfEveryKind() throws Exception {
        var metrics = operations.metrics();
        metrics.counter("kafka.stream.state.flush", "rocksdb.window.state.id", "answers");
        metrics.counter("kafka.stream.state.flush", "in.memory.state.id", "silences");

        assertThat(get("/metrics").body())
                .contains("kafka_stream_state_flush_total{service=\"processor\",store=\"answers\"}")
                .contains("kafka_stream_state_flush_total{service=\"processor\",store=\"silences\"}");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + operations.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
