package nl.knelpunt.notifier;

import java.util.Map;
import nl.knelpunt.contract.Json;

class SlackChannelTest extends HttpChannelContract {
    private static final String SECRET = "T012/B345/nobody-may-see-this";

    @Override
    Channel open(Surroundings surroundings) {
        return ChatChannel.slack(surroundings);
    }

    @Override
    String channel() {
        return "slack";
    }

    @Override
    Map<String, String> settings(String url) {
        return Map.of("urlEnv", "CHAT_URL");
    }

    @Override
    Map<String, String> environment(String url) {
        return Map.of("CHAT_URL", url);
    }

    @Override
    String path() {
        return "/services/" + SECRET;
    }

    @Override
    String secret() {
        return SECRET;
    }

    @Override
    String textReceived() {
        return Json.MAPPER
                .readTree(request().getBodyAsString())
                .path("text")
                .asString()
                .replace("\u2060", "");
    }
}
