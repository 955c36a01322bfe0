package nl.knelpunt.notifier;

import java.util.Map;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Json;

class TeamsChannelTest extends HttpChannelContract {
    private static final String SECRET = "T012/B345/nobody-may-see-this";

    @Override
    Channel open(Surroundings surroundings) {
        return ChatChannel.teams(surroundings);
    }

    @Override
    String channel() {
        return "teams";
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
        var blocks = Json.MAPPER.readTree(request().getBodyAsString()).at("/attachments/0/content/body");
        return blocks.findValuesAsString("text").stream()
                .collect(Collectors.joining("\n"))
                .replace("\u2060", "");
    }
}
