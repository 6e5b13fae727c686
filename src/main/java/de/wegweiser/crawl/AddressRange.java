package de.wegweiser.crawl;

import java.net.InetAddress;

/// A block of IP addresses such as `10.0.0.0/8`.
@SuppressWarnings("ArrayRecordComponent") // 4 or 16 bytes, never shown to anyone
record AddressRange(byte[] network, int bits) {

    static AddressRange parse(String cidr) {
        try {
            var parts = cidr.strip().split("/", 2);
            var network = InetAddress.ofLiteral(parts[0]).getAddress();
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : network.length * 8;
            if (bits < 0 || bits > network.length * 8) throw new IllegalArgumentException(cidr);
            return new AddressRange(network, bits);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + cidr + "' is not an address range such as 127.0.0.0/8", e);
        }
    }

    boolean holds(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != network.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            int mask = 128 >> (bit % 8);
            if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) return false;
        }
        return true;
    }
}
