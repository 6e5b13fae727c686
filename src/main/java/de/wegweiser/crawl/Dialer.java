package de.wegweiser.crawl;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Turns a host into the socket to dial, once; what is checked here is what is connected to. No
/// page can make us knock at loopback or private doors (SSRF).
final class Dialer {

    /// Loopback, private, shared, link-local, protocol, benchmark, multicast and reserved blocks;
    /// ::/96 holds ::, ::1 and IPv4-compatible, then IPv4-mapped, NAT64 (RFC 6052, 8215), Teredo,
    /// 6to4, unique local, link- and site-local, multicast. The JDK's predicates miss NAT64, 6to4
    /// and IPv4-compatible.
    private static final List<AddressRange> DENIED =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            "::/96",
                            "64:ff9b::/96",
                            "64:ff9b:1::/48",
                            "2001::/32",
                            "2002::/16",
                            "fc00::/7",
                            "fe80::/10",
                            "fec0::/10",
                            "ff00::/8")
                    .map(AddressRange::parse)
                    .toList();

    /// The network's name service, or a table in tests.
    @FunctionalInterface
    interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    /// Thrown through the client to the one who asked.
    static final class ForbiddenAddress extends UnknownHostException {
        ForbiddenAddress(String host, InetAddress address) {
            super(host + " is at " + address.getHostAddress() + ", which we do not dial");
        }
    }

    private record Detour(String pattern, InetSocketAddress target) {

        static Detour parse(String rule) {
            int equals = rule.indexOf('=');
            int colon = rule.lastIndexOf(':');
            try {
                if (equals < 1 || colon < equals) throw new IllegalArgumentException("no = or :");
                var host = InetAddress.ofLiteral(rule.substring(equals + 1, colon));
                int port = Integer.parseInt(rule.substring(colon + 1).strip());
                return new Detour(
                        rule.substring(0, equals).strip(), new InetSocketAddress(host, port));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "wegweiser.crawl.reach.connect-to: '"
                                + rule
                                + "' is not of the form *.example=127.0.0.1:8080",
                        e);
            }
        }

        boolean leads(String host) {
            return pattern.equals("*")
                    || host.equals(pattern)
                    || (pattern.startsWith("*.") && host.endsWith(pattern.substring(1)));
        }
    }

    private final List<AddressRange> allowed;
    private final List<Detour> detours;
    private final Names names;

    Dialer(CrawlSettings.Reach reach, Names names) {
        this.allowed = reach.allow().stream().map(AddressRange::parse).toList();
        this.detours = reach.connectTo().stream().map(Detour::parse).toList();
        this.names = names;
    }

    /// Where to connect for a host, and nowhere else; looked up once for each request.
    ///
    /// @param detour whether a setting leads it to a socket that many hosts share
    record Target(List<InetSocketAddress> sockets, boolean detour) {}

    /// All addresses of the host; one forbidden among them forbids the host.
    Target resolve(String host, int port) throws UnknownHostException {
        for (var detour : detours) {
            if (detour.leads(host)) return new Target(List.of(detour.target()), true);
        }
        var addresses = names.lookUp(host);
        for (var address : addresses) {
            if (!mayDial(address)) throw new ForbiddenAddress(host, address);
        }
        return new Target(
                Arrays.stream(addresses)
                        .map(address -> new InetSocketAddress(address, port))
                        .toList(),
                false);
    }

    boolean mayDial(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.holds(address))
                || DENIED.stream().noneMatch(range -> range.holds(address));
    }
}
