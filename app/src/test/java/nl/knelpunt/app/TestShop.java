package nl.knelpunt.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.notifier.Channels;

/** The configurations among the tests' resources. */
final class TestShop {
    static final String HOOK_SECRET = "whsec_c2VjcmV0LXRoYXQtbm9ib2R5LW1heS1zZWUtaGVyZQ==";

    private TestShop() {}

    /** @param hook address of the webhook's receiver */
    static String yaml(String name, String hook) {
        try (var in = TestShop.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("there is no " + name);
            }
            return new String(in.readAllBytes(), UTF_8).replace("HOOK/", hook + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Shop read(String name, String hook) {
        return ShopFile.read(name, new ByteArrayInputStream(yaml(name, hook).getBytes(UTF_8)), Channels.SETTINGS);
    }
}
