package de.wegweiser.crawl;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Spells a web address the one way we compare and keep it: as browsers do (WHATWG URL), and
/// without fragment, session and tracking parameters.
final class WebAddress {

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");

    /// Parameters that change who is asking, not what is shown. TYPO3's cHash is needed and stays.
    private static final Pattern NOISE =
            Pattern.compile(
                    "(?i)(utm_\\w*|pk_\\w*|mtm_\\w*|piwik_\\w*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|igshid"
                            + "|mc_[ce]id|_ga|_gl|_hs(enc|mi)|hsctatracking|wt_mc|jsessionid|phpsessid|aspsessionid\\w*"
                            + "|sid|sessionid|session_id|cfid|cftoken|fe_typo_user|oscsid|zenid)");

    private static final Pattern SESSION_IN_PATH =
            Pattern.compile("(?i);(jsessionid|phpsessid|sid|sessionid)=[^/;]*");

    private static final Pattern NUMBER = Pattern.compile("(?i)0x[0-9a-f]*|[0-9]+");

    private WebAddress() {}

    static Optional<URI> canonical(String address) {
        return parse(address, null);
    }

    /// The address a link on a page points to; empty for mailto:, javascript: and rubbish.
    static Optional<URI> resolve(URI base, String link) {
        return parse(link, base);
    }

    /// The host without `www.`: a site and its twin share scope, pace and budget.
    static String site(URI url) {
        var host = url.getHost();
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /// Scheme, host and port: what one robots.txt speaks for.
    static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    static int port(URI url) {
        if (url.getPort() != -1) return url.getPort();
        return url.getScheme().equals("https") ? 443 : 80;
    }

    private static Optional<URI> parse(String raw, @Nullable URI base) {
        var text = raw.replaceAll("[\\t\\n\\r]", "").strip();
        int hash = text.indexOf('#');
        if (hash >= 0) text = text.substring(0, hash);
        var scheme = SCHEME.matcher(text);
        if (scheme.find()) return absolute(scheme.group(1), text.substring(scheme.end()));
        if (base == null) return Optional.empty();
        return relative(text, base);
    }

    private static Optional<URI> absolute(String rawScheme, String rest) {
        var scheme = rawScheme.toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) return Optional.empty();
        int mark = rest.indexOf('?');
        var front = (mark < 0 ? rest : rest.substring(0, mark)).replace('\\', '/');
        var query = mark < 0 ? "" : rest.substring(mark + 1);
        int start = 0;
        while (start < front.length() && front.charAt(start) == '/') start++;
        int slash = front.indexOf('/', start);
        var authority = slash < 0 ? front.substring(start) : front.substring(start, slash);
        return build(scheme, authority, slash < 0 ? "/" : front.substring(slash), query);
    }

    private static Optional<URI> relative(String text, URI base) {
        int mark = text.indexOf('?');
        var front = (mark < 0 ? text : text.substring(0, mark)).replace('\\', '/');
        var query = mark < 0 ? "" : text.substring(mark + 1);
        if (front.startsWith("//")) return absolute(base.getScheme(), text);
        var basePath = base.getRawPath();
        var path =
                front.isEmpty()
                        ? basePath
                        : front.startsWith("/")
                                ? front
                                : basePath.substring(0, basePath.lastIndexOf('/') + 1) + front;
        if (front.isEmpty() && mark < 0)
            query = base.getRawQuery() == null ? "" : base.getRawQuery();
        return build(base.getScheme(), base.getRawAuthority(), path, query);
    }

    private static Optional<URI> build(String scheme, String authority, String path, String query) {
        if (authority.isEmpty() || authority.contains("@")) return Optional.empty();
        try {
            var hostAndPort = hostAndPort(scheme, authority);
            var kept = query(query);
            return Optional.of(
                    URI.create(
                            scheme
                                    + "://"
                                    + hostAndPort
                                    + path(path)
                                    + (kept.isEmpty() ? "" : "?" + kept)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String hostAndPort(String scheme, String authority) {
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        var host = host(hasPort ? authority.substring(0, colon) : authority);
        var port = hasPort ? authority.substring(colon + 1) : "";
        if (port.isEmpty()) return host;
        int number = Integer.parseInt(port);
        if (number < 1 || number > 65_535) throw new IllegalArgumentException("port " + port);
        return number == (scheme.equals("https") ? 443 : 80) ? host : host + ":" + number;
    }

    private static String host(String raw) {
        if (raw.startsWith("[")) return raw.toLowerCase(Locale.ROOT);
        var host = IDN.toASCII(unescape(raw)).toLowerCase(Locale.ROOT);
        if (host.endsWith(".")) host = host.substring(0, host.length() - 1);
        if (!host.matches("[a-z0-9._-]+")) throw new IllegalArgumentException("host " + raw);
        var last = host.substring(host.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches() ? ipv4(host) : host;
    }

    /// `0x7f.1`, `2130706433` and `0177.0.0.1` are all 127.0.0.1 to a browser.
    private static String ipv4(String host) {
        var parts = host.split("\\.", -1);
        if (parts.length > 4) throw new IllegalArgumentException("host " + host);
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            boolean last = i == parts.length - 1;
            int bits = last ? 8 * (5 - parts.length) : 8;
            if (part >= 1L << bits) throw new IllegalArgumentException("host " + host);
            address = (address << bits) | part;
        }
        var value = address;
        return Arrays.stream(new int[] {24, 16, 8, 0})
                .mapToObj(shift -> Long.toString((value >> shift) & 255))
                .collect(Collectors.joining("."));
    }

    private static long number(String part) {
        if (part.startsWith("0x"))
            return part.length() == 2 ? 0 : Long.parseLong(part, 2, part.length(), 16);
        return part.length() > 1 && part.startsWith("0")
                ? Long.parseLong(part, 8)
                : Long.parseLong(part);
    }

    private static String path(String raw) {
        var segments = new ArrayDeque<String>();
        var parts = SESSION_IN_PATH.matcher(raw).replaceAll("").substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            var dots = parts[i].replaceAll("(?i)%2e", ".");
            boolean last = i == parts.length - 1;
            if (dots.equals("..")) segments.pollLast();
            else if (!dots.equals(".")) segments.addLast(escape(parts[i]));
            if (last && (dots.equals(".") || dots.equals(".."))) segments.addLast("");
        }
        return "/" + String.join("/", segments);
    }

    private static String query(String raw) {
        return Arrays.stream(raw.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .filter(pair -> !NOISE.matcher(pair.split("=", 2)[0]).matches())
                .map(WebAddress::escape)
                .collect(Collectors.joining("&"));
    }

    /// Percent-encodes what a URI may not hold, and decodes what it need not encode (RFC 3986
    /// §6.2.2.2).
    private static String escape(String text) {
        var out = new StringBuilder(text.length());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] == '%' ? hex(bytes, i) : -1;
            if (code >= 0) {
                if (unreserved(code)) out.append((char) code);
                else percent(out, code);
                i += 2;
            } else if (unreserved(bytes[i]) || "!$&'()*+,;=:@/?".indexOf(bytes[i]) >= 0) {
                out.append((char) bytes[i]);
            } else {
                percent(out, bytes[i] & 0xff);
            }
        }
        return out.toString();
    }

    private static String unescape(String text) {
        return text.contains("%")
                ? java.net.URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8)
                : text;
    }

    private static void percent(StringBuilder out, int code) {
        out.append('%')
                .append(Character.toUpperCase(Character.forDigit(code >> 4, 16)))
                .append(Character.toUpperCase(Character.forDigit(code & 15, 16)));
    }

    private static int hex(byte[] bytes, int at) {
        if (at + 2 >= bytes.length) return -1;
        int high = Character.digit(bytes[at + 1], 16);
        int low = Character.digit(bytes[at + 2], 16);
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    private static boolean unreserved(int code) {
        return (code >= '0' && code <= '9')
                || (code >= 'a' && code <= 'z')
                || (code >= 'A' && code <= 'Z')
                || code == '-'
                || code == '.'
                || code == '_'
                || code == '~';
    }
}
