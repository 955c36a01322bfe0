package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "fe80::1",
                "fec0::1",
                "fd00:ec2::254",
                "fc00::1",
                "ff02::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1"
            })
    void allowsNothingInsideANetwork(String address) {
        assertThat(AllowedAddresses.of(null).allows(InetAddress.ofLiteral(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.169.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2a00:1450:400e::1",
                "2606:4700::1111"
            })
    void allowsWhatIsPublic(String address) {
        assertThat(AllowedAddresses.of(null).allows(InetAddress.ofLiteral(address)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 192.168.0.1, false",
        "10.20.0.0/15, 10.21.255.255, true",
        "10.20.0.0/15, 10.22.0.0, false",
        "127.0.0.1 ::1, ::1, true",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fc00::1, false",
        "0.0.0.0/0, 192.168.0.1, true",
        "0.0.0.0/0, fe80::1, false"
    })
    void allowsWhatIsNamed(String setting, String address, boolean allowed) {
        assertThat(AllowedAddresses.of(setting).allows(InetAddress.ofLiteral(address)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "10.0.0/8/8",
                "::1/129",
                "/8",
                "10.0.0.256"
            })
    void refusesWhatIsNoAddressOrRange(String word) {
        assertThat(AllowedAddresses.problem(word)).startsWith("must be addresses or ranges");
    }
}
