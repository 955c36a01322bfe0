package nl.knelpunt.notifier;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * To which addresses a receiver's alerts may go: those of the public internet, and those that the configuration names.
 *
 * @param named by the configuration
 */
record AllowedAddresses(List<AddressRange> named) {
    static final String SETTING = "allowAddresses";

    /** Of IPv6 only this is routed publicly: loopback, link-local, unique-local, mapped IPv4 and multicast are outside. */
    private static final AddressRange GLOBAL_V6 = AddressRange.of("2000::/3");

    /** Sources: the IANA registries of special-purpose addresses, IPv4 and IPv6. */
    private static final List<AddressRange> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8", // this host
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // carrier-grade NAT, and the metadata of Alibaba's cloud
                    "127.0.0.0/8", // loopback
                    "169.254.0.0/16", // link-local, and the metadata of most clouds
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // relays from IPv6
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // protocol assignments, and tunnels that hold an IPv4 address
                    "2001:db8::/32", // documentation
                    "2002::/16", // tunnels that hold an IPv4 address
                    "3fff::/20") // documentation
            .map(AddressRange::of)
            .toList();

    AllowedAddresses {
        named = List.copyOf(named);
    }

    /** @param setting addresses and ranges with a blank between; null for none */
    static AllowedAddresses of(@Nullable String setting) {
        return new AllowedAddresses(
                setting == null
                        ? List.of()
                        : Stream.of(setting.split(" ")).map(AddressRange::of).toList());
    }

    /** Says what is wrong with one word of the setting, or null. */
    static @Nullable String problem(String word) {
        try {
            AddressRange.of(word);
            return null;
        } catch (IllegalArgumentException e) {
            return "must be addresses or ranges, such as [127.0.0.1, 10.0.0.0/8]; names are none";
        }
    }

    boolean allows(InetAddress address) {
        return isPublic(address) || named.stream().anyMatch(range -> range.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        return (address.getAddress().length == 4 || GLOBAL_V6.contains(address))
                && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }
}
