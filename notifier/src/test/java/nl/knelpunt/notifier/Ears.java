package nl.knelpunt.notifier;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.knelpunt.contract.Json;
import tools.jackson.databind.JsonNode;

/** The receivers' own side: a web server with a path for each, which remembers what it took. */
final class Ears implements AutoCloseable {
    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    Ears() {
        server.start();
        server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    String url(String receiver) {
        return "http://127.0.0.1:" + server.port() + "/" + receiver;
    }

    void answer(String receiver, int status) {
        answer(receiver, aResponse().withStatus(status));
    }

    void hangUpOn(String receiver) {
        answer(receiver, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** What a receiver answered with 204, oldest first. */
    List<Heard> taken(String receiver) {
        return calls(receiver)
                .filter(call -> call.getResponse().getStatus() == 204)
                .map(call -> new Heard(
                        Json.read(call.getRequest().getBody(), JsonNode.class).path("data")))
                .toList();
    }

    /** How often it was called, whatever it answered. */
    long tries(String receiver) {
        return calls(receiver).count();
    }

    private void answer(String receiver, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlEqualTo("/" + receiver)).willReturn(answer));
    }

    private Stream<ServeEvent> calls(String receiver) {
        var calls = new ArrayList<>(server.getAllServeEvents());
        Collections.reverse(calls);
        return calls.stream().filter(call -> call.getRequest().getUrl().equals("/" + receiver));
    }

    @Override
    public void close() {
        server.stop();
    }
}
