package nl.knelpunt.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Shop;
import tools.jackson.databind.JsonNode;

/** The departments' end: a mail server and a webhook's receiver, where alerts are counted outside the program. */
final class Departments implements AutoCloseable {
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final WireMockServer hook = new WireMockServer(options().dynamicPort());

    Departments() {
        mail.start();
        hook.start();
        hook.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    Shop shop() {
        return TestShop.read("pipeline.yaml", hook.baseUrl());
    }

    int smtpPort() {
        return mail.getSmtp().getPort();
    }

    /** The plain texts of the mails in somebody's mailbox that have these words. */
    List<String> mails(String address, String words) {
        return Stream.of(mail.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(Departments::plainText)
                .filter(text -> text.contains(words))
                .toList();
    }

    /** The ids of the complaints in all alerts that were posted to a path. */
    List<String> posted(String path) {
        return hook.findAll(postRequestedFor(urlEqualTo(path))).stream()
                .flatMap(request -> complaints(request.getBody()).stream())
                .toList();
    }

    /** The ids of the complaints in a webhook's body. */
    static List<String> complaints(byte[] body) {
        var ids = new ArrayList<String>();
        for (JsonNode complaint : Json.MAPPER.readTree(body).at("/data/complaints")) {
            ids.add(complaint.path("complaintId").asString());
        }
        return ids;
    }

    @Override
    public void close() {
        mail.stop();
        hook.stop();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Stream.of(message.getAllRecipients()).map(Address::toString).anyMatch(address::equals);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String plainText(MimeMessage message) {
        try {
            return ((Multipart) message.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString()
                    .replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
