package nl.knelpunt.notifier;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import org.jspecify.annotations.Nullable;

/** The routes of the configuration by their place. */
final class Routes {
    private final Map<String, Route> byPlace;
    private final Route root;

    Routes(Shop shop) {
        this.root = shop.routes();
        this.byPlace = root.all().collect(Collectors.toMap(Route::place, Function.identity()));
    }

    /** @return the root for one that has left the configuration */
    Route at(@Nullable String place) {
        return place == null ? root : byPlace.getOrDefault(place, root);
    }
}
