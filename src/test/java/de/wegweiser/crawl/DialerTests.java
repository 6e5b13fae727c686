package de.wegweiser.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialerTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesAddressesInsideOurOwnHouse(String address) {
        var dialer =
                dialer(
                        new CrawlSettings.Reach(List.of(), List.of(), List.of(), List.of()),
                        address);

        assertThatThrownBy(() -> dialer.resolve("firma.example", 80))
                .isInstanceOf(Dialer.ForbiddenAddress.class)
                .hasMessageContaining("firma.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2a00:1450::1",
                "2600::1"
            })
    void dialsAddressesOfTheOpenNet(String address) throws UnknownHostException {
        var dialer =
                dialer(
                        new CrawlSettings.Reach(List.of(), List.of(), List.of(), List.of()),
                        address);

        assertThat(dialer.resolve("firma.example", 80).sockets())
                .singleElement()
                .satisfies(socket -> assertThat(socket.getPort()).isEqualTo(80));
    }

    @Test
    void refusesAHostWhenOneOfItsAddressesIsForbidden() {
        var dialer =
                dialer(
                        new CrawlSettings.Reach(List.of(), List.of(), List.of(), List.of()),
                        "8.8.8.8",
                        "10.0.0.1");

        assertThatThrownBy(() -> dialer.resolve("firma.example", 80))
                .isInstanceOf(Dialer.ForbiddenAddress.class);
    }

    @Test
    void dialsAForbiddenRangeOnlyWhenToldTo() throws UnknownHostException {
        var reach = new CrawlSettings.Reach(List.of("10.0.0.0/8"), List.of(), List.of(), List.of());

        assertThat(dialer(reach, "10.1.2.3").resolve("intern.example", 80).sockets()).hasSize(1);
        assertThatThrownBy(() -> dialer(reach, "127.0.0.1").resolve("intern.example", 80))
                .isInstanceOf(Dialer.ForbiddenAddress.class);
    }

    @ParameterizedTest
    @CsvSource({"a.example,true", "www.a.example,true", "example,false", "a.example.org,false"})
    void leadsOnlyTheHostsOfItsRuleElsewhere(String host, boolean led) throws UnknownHostException {
        var dialer =
                dialer(
                        CrawlSettings.defaults().reach().withConnectTo("*.example=127.0.0.1:8123"),
                        "8.8.8.8");

        assertThat(dialer.resolve(host, 80).sockets().getFirst().getPort())
                .isEqualTo(led ? 8123 : 80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*.example", "=1.2.3.4:80", "a=localhost:80", "a=1.2.3.4", "a=1.2.3.4:x"})
    void saysWhatARuleShouldLookLike(String rule) {
        assertThatThrownBy(() ->
                        dialer(CrawlSettings.defaults().reach().withConnectTo(rule), "8.8.8.8"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("*.example=127.0.0.1:8080");
    }

    private static Dialer dialer(CrawlSettings.Reach reach, String... addresses) {
        return new Dialer(
                reach,
                _ ->
                        Arrays.stream(addresses)
                                .map(InetAddress::ofLiteral)
                                .toArray(InetAddress[]::new));
    }
}
