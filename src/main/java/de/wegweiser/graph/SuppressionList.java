package de.wegweiser.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.wegweiser.fact.Contacts;
import de.wegweiser.fact.Orcid;
import de.wegweiser.resolve.NameKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// People who must not be known (GDPR Art. 17 and 21): keyed hashes of name and organization, of
/// the name, of mailboxes and of ORCID iDs. Nobody can read a name out of it, and everybody who is
/// about to be written can be held against it.
///
/// The list only grows. A record is on disk before the graph is touched.
final class SuppressionList {

    private static final String ALGORITHM = "HmacSHA256";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What stands in place of a name in a sentence.
    static final String REMOVED = "[…]";

    /// A name has so many words at most, titles left out.
    private static final int LONGEST_NAME = 5;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]{0,60}");

    /// As mail addresses are hidden.
    private static final Pattern AT = Pattern.compile("\\s?[\\[(](?:at|ät)[\\])]\\s?");

    /// Between two words of a name.
    private static final Pattern GAP = Pattern.compile("\\.?[\\s\u00a0]{0,3}|[\\s\u00a0]{1,3}");

    /// Between surname and given name.
    private static final Pattern COMMA = Pattern.compile(",[\\s\u00a0]{1,3}");

    private final Path file;
    private final SecretKeySpec key;
    private final Set<String> hashes = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);
    private long readBytes;

    /// One line of the file.
    record Entry(Instant at, List<String> hashes) {}

    /// All by which somebody may come back.
    ///
    /// @param names as pages print them
    /// @param orcids in their normal form
    /// @param places names, ids and hosts of the organizations they were named at
    record Traces(Set<String> names, Set<String> mails, Set<String> orcids, Set<String> places) {}

    private SuppressionList(Path file, SecretKeySpec key) {
        this.file = file;
        this.key = key;
    }

    static SuppressionList open(Path folder) {
        try {
            Files.createDirectories(folder);
            var list = new SuppressionList(folder.resolve("list.jsonl"), key(folder));
            list.refresh();
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read the list of those who want to be forgotten in %s; without it nothing may be loaded"
                            .formatted(folder),
                    e);
        }
    }

    /// A list of one, on no disk: finds somebody in words as they would be found who want to be
    /// forgotten.
    static SuppressionList of(Traces traces) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var list = new SuppressionList(Path.of("none"), new SecretKeySpec(secret, ALGORITHM));
        list.hashes.addAll(list.hashes(traces));
        return list;
    }

    private static SecretKeySpec key(Path folder) throws IOException {
        Path file = folder.resolve("key");
        if (!Files.exists(file)) {
            if (Files.exists(folder.resolve("list.jsonl")))
                throw new IOException("its key " + file + " is gone: put it back");
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            Path draft = folder.resolve("key.new");
            Files.deleteIfExists(draft);
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, HexFormat.of().formatHex(secret));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new SecretKeySpec(
                HexFormat.of().parseHex(Files.readString(file).strip()), ALGORITHM);
    }

    /// Takes in what other processes have added since. A last line that is not whole is left alone:
    /// a crash cut it short and nobody acknowledged it, or somebody is writing it now.
    synchronized void refresh() {
        try {
            if (!Files.exists(file) || Files.size(file) == readBytes) return;
            byte[] bytes = Files.readAllBytes(file);
            int whole = wholeLines(bytes);
            for (String line : new String(bytes, 0, whole, UTF_8).lines().toList())
                hashes.addAll(JSON.readValue(line, Entry.class).hashes());
            readBytes = whole;
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException(
                    "cannot read %s, the list of those who want to be forgotten: put a copy back; without it nothing may be loaded"
                            .formatted(file),
                    e);
        }
    }

    private static int wholeLines(byte[] bytes) {
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') whole--;
        return whole;
    }

    boolean isEmpty() {
        return hashes.isEmpty();
    }

    /// Names what is on it: changes with each record.
    String version() {
        return Digests.key(String.join("\n", new TreeSet<>(hashes)));
    }

    /// Returns when the record is on disk.
    synchronized void add(Traces traces, Instant at) {
        var added = hashes(traces);
        append(JSON.writeValueAsString(new Entry(at, List.copyOf(added))) + "\n");
        hashes.addAll(added);
    }

    private Set<String> hashes(Traces traces) {
        var added = new TreeSet<String>();
        var words = new TreeSet<String>();
        traces.places()
                .forEach(place -> words.addAll(List.of(NameKeys.organization(place).split(" "))));
        for (String name : traces.names()) {
            String person = NameKeys.person(name);
            if (person.indexOf(' ') < 0) continue;
            added.add(name(person));
            added.add(last(NameKeys.surname(person)));
            for (String place : traces.places()) {
                added.add(at(person, place));
                added.add(at(initialed(person), place));
                // where the firm bears the name, the name alone means the firm
                if (!words.contains(NameKeys.surname(person)))
                    added.add(at(NameKeys.surname(person), place));
            }
        }
        traces.mails().forEach(mail -> added.add(mail(mail)));
        traces.orcids().forEach(orcid -> added.add(orcid(orcid)));
        return added;
    }

    /// Behind the last whole line; two processes take turns.
    private void append(String line) {
        try (var channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            channel.truncate(wholeLines(Files.readAllBytes(file)));
            channel.position(channel.size());
            var bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /// Whether somebody with one of these ORCID iDs or mailboxes, or of one of these names at one
    /// of these places, wants to be forgotten.
    boolean suppresses(Traces traces) {
        if (isEmpty()) return false;
        for (String orcid : traces.orcids()) if (hashes.contains(orcid(orcid))) return true;
        for (String mail : traces.mails()) if (hashes.contains(mail(mail))) return true;
        for (String name : traces.names()) {
            String person = NameKeys.person(name);
            for (String place : traces.places())
                if (hashes.contains(at(person, place))) return true;
        }
        return false;
    }

    /// Whether somebody of this name, wherever, wants to be forgotten.
    boolean listsName(String name) {
        return hashes.contains(name(NameKeys.person(name)));
    }

    /// Whoever is known by an ORCID iD is known from now on by the name beside it, too.
    void learn(Traces traces, Instant at) {
        boolean known = traces.orcids().stream().anyMatch(id -> hashes.contains(orcid(id)));
        if (known && !traces.names().stream().allMatch(this::listsName))
            add(new Traces(traces.names(), Set.of(), Set.of(), traces.places()), at);
    }

    /// Whether it is the mailbox of somebody who wants to be forgotten.
    boolean suppressesMail(String mail) {
        return hashes.contains(mail(mail));
    }

    /// Takes the names of those who want to be forgotten out of words of a page.
    ///
    /// @param places names, ids and hosts of the organizations the page speaks for: there a surname
    ///   alone tells who is meant
    String redact(String text, Collection<String> places) {
        if (isEmpty()) return text;
        var words = new ArrayList<int[]>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) words.add(new int[] {matcher.start(), matcher.end()});
        var out = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < words.size(); i++) {
            int last = lastOfName(text, words, i, places);
            if (last < 0) continue;
            out.append(text, copied, words.get(i)[0]).append(REMOVED);
            copied = words.get(last)[1];
            i = last;
        }
        String unnamed = copied == 0 ? text : out.append(text, copied, text.length()).toString();
        return Contacts.without(unnamed, this::isListedContact);
    }

    /// A mailbox, hidden or not, or an ORCID iD.
    private boolean isListedContact(String printed) {
        return Orcid.of(printed).map(this::orcid).filter(hashes::contains).isPresent()
                || hashes.contains(mail(AT.matcher(printed).replaceAll("@")));
    }

    /// The longest name that begins with this word; -1 when none does.
    private int lastOfName(String text, List<int[]> words, int first, Collection<String> places) {
        if (!Character.isUpperCase(text.codePointAt(words.get(first)[0]))) return -1;
        int last = -1;
        int end = Math.min(words.size(), first + LONGEST_NAME);
        boolean turned = false;
        for (int i = first; i < end && !turned; i++) {
            if (i > first && !joined(text, words.get(i - 1)[1], words.get(i)[0])) {
                turned = i == first + 1 && isTurned(text, words, first);
                if (!turned) break;
            }
            // most words end no name that we look for
            int decides = turned ? first : i;
            String word = text.substring(words.get(decides)[0], words.get(decides)[1]);
            if (!endsName(word)) continue;
            String name = text.substring(words.get(first)[0], words.get(i)[1]);
            if (isListed(name, places) || (!turned && isListed(withoutGenitive(name), places)))
                last = i;
        }
        return last;
    }

    private boolean endsName(String word) {
        return hashes.contains(last(word)) || hashes.contains(last(withoutGenitive(word)));
    }

    private boolean isListed(String name, Collection<String> places) {
        String person = NameKeys.person(name);
        if (person.indexOf(' ') > 0 && hashes.contains(name(person))) return true;
        return places.stream().anyMatch(place -> hashes.contains(at(person, place)));
    }

    /// *Musters Lehrstuhl* is that of Muster.
    private static String withoutGenitive(String word) {
        return word.endsWith("s") || word.endsWith("'") || word.endsWith("’")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static boolean joined(String text, int from, int to) {
        return GAP.matcher(text).region(from, to).matches();
    }

    /// `Muster, Erika`, and not the second half of `Hans Muster, Erika Beispiel`.
    private static boolean isTurned(String text, List<int[]> words, int first) {
        if (!COMMA.matcher(text).region(words.get(first)[1], words.get(first + 1)[0]).matches())
            return false;
        return first == 0
                || !joined(text, words.get(first - 1)[1], words.get(first)[0])
                || !Character.isUpperCase(text.codePointAt(words.get(first - 1)[0]));
    }

    private static String initialed(String person) {
        return person.charAt(0) + " " + NameKeys.surname(person);
    }

    /// Of the last part of a double name, which is a word of its own in a key.
    private String last(String word) {
        return hash("last", NameKeys.surname(NameKeys.plain(word)));
    }

    private String name(String person) {
        return hash("name", person);
    }

    private String at(String person, String place) {
        return hash("at", person, place);
    }

    private String mail(String mail) {
        return hash("mail", mail.toLowerCase(Locale.ROOT).strip());
    }

    private String orcid(String orcid) {
        return hash("orcid", orcid);
    }

    private String hash(String... parts) {
        return HexFormat.of()
                .formatHex(macs.get().doFinal(String.join("\u001f", parts).getBytes(UTF_8)), 0, 16);
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has " + ALGORITHM, e);
        }
    }
}
