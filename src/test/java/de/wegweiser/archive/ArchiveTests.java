package de.wegweiser.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.crawl.Exchange;
import de.wegweiser.crawl.Rendering;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;
import org.netpreserve.jwarc.tools.ValidateTool;

class ArchiveTests {

    private static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00.123Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

    @TempDir Path folder;

    @Test
    void givesBackTheNewestVersionOfEachPageInTheOrderOfAddresses() throws IOException {
        try (var archive = Archive.open(folder)) {
            archive.store(page("http://b.example/", MONDAY, "b"));
            archive.store(page("http://a.example/x", TUESDAY, "neu"));
            archive.store(page("http://a.example/x", MONDAY, "alt"));
            archive.store(page("http://a.example/", MONDAY, "a"));
            archive.store(answer(404, "http://a.example/weg", "fort"));
            assertThat(texts(archive)).containsExactly("a", "neu", "b");
        }
        try (var archive = Archive.open(folder)) {
            assertThat(texts(archive)).containsExactly("a", "neu", "b");
            assertThat(archive.snapshots("A.example").map(Snapshot::url))
                    .containsExactly(
                            URI.create("http://a.example/"), URI.create("http://a.example/x"));
            var snapshot = archive.snapshots("b.example").findFirst().orElseThrow();
            assertThat(snapshot.fetchedAt()).isEqualTo(MONDAY);
            assertThat(snapshot.contentType()).isEqualTo("text/html; charset=utf-8");
        }
    }

    @Test
    void decodesWhatWasSentEncoded() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("Grüße".getBytes(StandardCharsets.UTF_8));
        }
        var headers =
                List.of(
                        new Exchange.Header("Content-Encoding", "gzip"),
                        new Exchange.Header("Transfer-Encoding", "chunked"),
                        new Exchange.Header("Content-Length", "7"));
        try (var archive = Archive.open(folder)) {
            archive.store(
                    exchange(200, "http://a.example/", MONDAY, headers, packed.toByteArray()));
            assertThat(texts(archive)).containsExactly("Grüße");
        }
        assertThat(Archive.read(files().getFirst()).map(ArchiveTests::text))
                .containsExactly("Grüße");
    }

    @Test
    void writesFilesThatAnotherToolAccepts() throws Exception {
        try (var archive = Archive.open(folder)) {
            archive.store(page("http://a.example/", MONDAY, "a"));
            archive.store(page("http://a.example/b", MONDAY, ""));
            archive.store(page("http://a.example/c", MONDAY, "a"));
        }
        var records = new ArrayList<Class<?>>();
        try (var reader = new WarcReader(files().getFirst())) {
            for (WarcRecord record : reader) {
                records.add(record.getClass());
                if (record instanceof WarcResponse response)
                    assertThat(response.payloadDigest()).isPresent();
            }
        }
        assertThat(records)
                .containsExactly(
                        Warcinfo.class,
                        WarcResponse.class,
                        WarcRequest.class,
                        WarcMetadata.class,
                        WarcResponse.class,
                        WarcRequest.class,
                        WarcMetadata.class,
                        WarcRevisit.class,
                        WarcRequest.class,
                        WarcMetadata.class);
        assertThat(jwarcValidates(files().getFirst())).isTrue();
    }

    @Test
    void saysByWhichProtocolAPageCame() throws Exception {
        try (var archive = Archive.open(folder)) {
            archive.store(page("http://a.example/", MONDAY, "a"));
            archive.store(page("http://a.example/b", MONDAY, "a"));
        }
        var protocols = new ArrayList<String>();
        try (var reader = new WarcReader(files().getFirst())) {
            for (WarcRecord record : reader) {
                protocols.addAll(record.headers().all("WARC-Protocol"));
                if (record instanceof WarcResponse response)
                    assertThat(response.http().version()).isEqualTo(MessageVersion.HTTP_1_1);
            }
        }
        assertThat(protocols).containsExactly("h2", "h2", "h2", "h2");
    }

    @Test
    void writesAPayloadOnceAndStillGivesItBackUnderEachAddressOfItsSite() throws Exception {
        var long1 = "Wir fräsen. ".repeat(500);
        try (var archive = Archive.open(folder)) {
            archive.store(page("http://www.a.example/", MONDAY, long1));
            var once = Files.size(open());
            archive.store(page("http://a.example/", MONDAY, long1));
            archive.store(page("http://www.a.example/", TUESDAY, long1));
            archive.store(answer(304, "http://a.example/", "", TUESDAY));
            assertThat(texts(archive)).containsExactly(long1, long1);
            assertThat(archive.snapshots("a.example").map(Snapshot::fetchedAt))
                    .containsExactly(TUESDAY);
            archive.store(page("http://b.example/", MONDAY, long1));
            assertThat(types(open()))
                    .containsExactly("response", "revisit", "revisit", "revisit", "response");
            assertThat(once).isPositive();
        }
        Files.delete(folder.resolve("index.mv"));
        try (var archive = Archive.open(folder)) {
            assertThat(texts(archive)).containsExactly(long1, long1, long1);
            assertThat(archive.snapshots("a.example").map(Snapshot::fetchedAt))
                    .containsExactly(TUESDAY);
        }
        assertThat(jwarcValidates(files().getFirst())).isTrue();
    }

    @Test
    void givesTheRenderedPageInPlaceOfTheOneThatCame() throws Exception {
        try (var archive = Archive.open(folder)) {
            archive.store(
                    page("http://a.example/", MONDAY, "leer"), rendered(MONDAY, "Wir fräsen"));
            archive.store(
                    page("http://a.example/b", MONDAY, "leer"), rendered(MONDAY, "Wir drehen"));
            archive.store(page("http://a.example/c", MONDAY, "leer"));
            archive.store(answer(304, "http://a.example/b", "", TUESDAY));
            assertThat(texts(archive)).containsExactly("Wir fräsen", "Wir drehen", "leer");
            var raw = ExchangeRecords.sha1("leer".getBytes(StandardCharsets.UTF_8)).base32();
            assertThat(archive.byDigest(raw)).map(ArchiveTests::text).contains("leer");
        }
        assertThat(Archive.read(files().getFirst()).map(ArchiveTests::text))
                .containsExactly("Wir fräsen", "Wir drehen");
        Files.delete(folder.resolve("index.mv"));
        try (var archive = Archive.open(folder)) {
            assertThat(texts(archive)).containsExactly("Wir fräsen", "Wir drehen", "leer");
            var first = archive.snapshots().findFirst().orElseThrow();
            assertThat(first.contentType()).isEqualTo("text/html;charset=utf-8");
            assertThat(first.fetchedAt()).isEqualTo(MONDAY.plusMillis(1));
            archive.store(page("http://a.example/", TUESDAY, "leer"));
            assertThat(texts(archive)).containsExactly("leer", "Wir drehen", "leer");
        }
        assertThat(jwarcValidates(files().toArray(Path[]::new))).isTrue();
    }

    @Test
    void saysHonestlyWhatWasRenderedFromWhatAndByWhom() throws Exception {
        try (var archive = Archive.open(folder)) {
            archive.store(page("http://a.example/", MONDAY, "leer"), rendered(MONDAY, "voll"));
            archive.store(page("http://a.example/b", MONDAY, "leer"), rendered(MONDAY, "auch"));
        }
        var answers = new ArrayList<URI>();
        var sources = new ArrayList<URI>();
        var about = new ArrayList<String>();
        try (var reader = new WarcReader(files().getFirst())) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse || record instanceof WarcRevisit)
                    answers.add(record.id());
                if (record instanceof WarcConversion conversion)
                    sources.add(conversion.refersTo().orElseThrow());
                if (record instanceof WarcMetadata metadata)
                    about.addAll(metadata.fields().map().getOrDefault("renderedBy", List.of()));
            }
        }
        assertThat(sources).hasSize(2).isEqualTo(answers);
        assertThat(about).containsExactly("Fake 1", "Fake 1");
    }

    @Test
    void aRenderedPageIsForgottenAndRunsOutLikeAnyOther() throws Exception {
        try (var archive = Archive.open(folder)) {
            for (var path : List.of("alt", "weg", "frisch"))
                archive.store(
                        page("http://a.example/" + path, MONDAY, "leer " + path),
                        rendered(MONDAY, "voll " + path));
            archive.store(answer(304, "http://a.example/frisch", "", TUESDAY));
            archive.forget(URI.create("http://a.example/weg"));
            archive.deleteFullCopies(TUESDAY);
            assertThat(texts(archive)).containsExactly("voll frisch");
        }
        assertThat(Archive.read(files().getFirst()).map(ArchiveTests::text))
                .containsExactly("voll frisch");
        try (var in = new GZIPInputStream(Files.newInputStream(files().getFirst()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("voll alt", "leer alt", "voll weg", "a.example/weg")
                    .contains(
                            ExchangeRecords.sha1("voll alt".getBytes(StandardCharsets.UTF_8))
                                    .base32());
        }
        assertThat(jwarcValidates(files().getFirst())).isTrue();
        Files.delete(folder.resolve("index.mv"));
        try (var archive = Archive.open(folder)) {
            assertThat(texts(archive)).containsExactly("voll frisch");
        }
    }

    @Test
    void neverHoldsTheAnswerWithoutWhatWasRenderedFromIt() throws IOException {
        var archive = Archive.open(folder);
        archive.store(page("http://a.example/1", MONDAY, "eins"));
        var first = Files.size(open());
        archive.store(page("http://a.example/2", MONDAY, "leer"), rendered(MONDAY, "voll"));
        var whole = Files.readAllBytes(open());
        archive.abandon();
        for (int cut = (int) first; cut < whole.length; cut += 7) {
            var copy = Files.createDirectory(folder.resolve("cut" + cut));
            Files.write(
                    copy.resolve("wegweiser-1.warc.gz.open"), java.util.Arrays.copyOf(whole, cut));
            try (var again = Archive.open(copy)) {
                assertThat(texts(again)).startsWith("eins").doesNotContain("leer");
                assertThat(again.holds(URI.create("http://a.example/2")))
                        .isEqualTo(texts(again).contains("voll"));
            }
        }
    }

    @Test
    void findsAPageByItsDigest() throws IOException {
        var digest = ExchangeRecords.sha1("b".getBytes(StandardCharsets.UTF_8)).base32();
        try (var archive = Archive.open(folder)) {
            archive.store(page("http://a.example/", MONDAY, "a"));
            archive.store(page("http://b.example/", MONDAY, "b"));
            assertThat(archive.byDigest(digest))
                    .get()
                    .extracting(ArchiveTests::text)
                    .isEqualTo("b");
            assertThat(archive.byDigest("ABC")).isEmpty();
        }
    }

    @Test
    void aPageThatIsGoneIsNoSnapshotAnyMore() throws IOException {
        try (var archive = Archive.open(folder)) {
            archive.store(page("http://a.example/", MONDAY, "a"));
            archive.store(answer(404, "http://a.example/", "fort", TUESDAY));
            assertThat(texts(archive)).isEmpty();
            assertThat(archive.holds(URI.create("http://a.example/"))).isTrue();
        }
    }

    @Test
    void cutsOutWhatItsOwnerWantsBack() throws Exception {
        try (var archive = Archive.open(folder, 900)) {
            for (var host : List.of("a.example", "www.a.example", "b.example"))
                for (int i = 0; i < 4; i++)
                    archive.store(page("http://" + host + "/" + i, MONDAY, host + " seite " + i));
            archive.forget(URI.create("http://b.example/2"));
            assertThat(texts(archive)).hasSize(11).doesNotContain("b.example seite 2");
            archive.forgetSite("a.example");
            assertThat(texts(archive))
                    .containsExactly("b.example seite 0", "b.example seite 1", "b.example seite 3");
        }
        for (var file : files()) {
            assertThat(Archive.read(file).map(ArchiveTests::text))
                    .noneMatch(text -> text.contains("a.example") || text.endsWith("seite 2"));
        }
        assertThat(jwarcValidates(files().toArray(Path[]::new))).isTrue();
        try (var archive = Archive.open(folder)) {
            archive.store(page("http://b.example/2", Instant.now().plusSeconds(1), "wieder da"));
            assertThat(texts(archive)).hasSize(4).contains("wieder da");
        }
    }

    @Test
    void deletesFullCopiesAndKeepsTheirDigest() throws Exception {
        try (var archive = Archive.open(folder)) {
            archive.store(page("http://a.example/alt", MONDAY, "alt"));
            archive.store(page("http://a.example/neu", TUESDAY, "neu"));
            archive.deleteFullCopies(TUESDAY);
            assertThat(texts(archive)).containsExactly("neu");
            assertThat(archive.holds(URI.create("http://a.example/alt"))).isTrue();
            archive.store(page("http://a.example/auch", TUESDAY, "alt"));
            assertThat(texts(archive)).containsExactly("alt", "neu");
        }
        var digest = ExchangeRecords.sha1("alt".getBytes(StandardCharsets.UTF_8)).base32();
        try (var in = new GZIPInputStream(Files.newInputStream(files().getFirst()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .containsSubsequence(
                            "WARC-Target-URI: http://a.example/alt",
                            "WARC-Type: metadata",
                            "fullCopyDeleted: ",
                            "payloadDigest: sha1:" + digest);
        }
        assertThat(jwarcValidates(files().getFirst())).isTrue();
    }

    @Test
    void saysAfterACrashWhatItHoldsAndWhatIsLost() throws IOException {
        var archive = Archive.open(folder);
        archive.store(page("http://a.example/1", MONDAY, "eins"));
        var first = Files.size(open());
        archive.store(page("http://a.example/2", MONDAY, "zwei"));
        archive.abandon();
        var file = open();
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), (int) first + 5));
        try (var again = Archive.open(folder)) {
            assertThat(again.isDoubtful()).isTrue();
            assertThat(again.holds(URI.create("http://a.example/1"))).isTrue();
            assertThat(again.holds(URI.create("http://a.example/2"))).isFalse();
        }
        try (var again = Archive.open(folder)) {
            assertThat(again.isDoubtful()).isFalse();
        }
    }

    private static List<String> types(Path file) throws IOException {
        try (var reader = new WarcReader(file)) {
            return reader.records()
                    .map(WarcRecord::type)
                    .filter(type -> List.of("response", "revisit").contains(type))
                    .toList();
        }
    }

    /// In a JVM of its own, which the tool ends by itself.
    private static boolean jwarcValidates(Path... files) throws Exception {
        var jar =
                Path.of(
                        ValidateTool.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                jar.toString(),
                                ValidateTool.class.getName()));
        for (var file : files) command.add(file.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    /// Wherever the power goes: what was acknowledged before is there, and the archive goes on.
    @Test
    void cutsATornTailAtAnyByteAndGoesOn() throws IOException {
        var archive = Archive.open(folder);
        archive.store(page("http://a.example/1", MONDAY, "eins"));
        var first = Files.size(open());
        archive.store(page("http://a.example/2", MONDAY, "zwei"));
        var whole = Files.readAllBytes(open());
        archive.abandon();
        for (int cut = (int) first; cut < whole.length; cut += 7) {
            var copy = Files.createDirectory(folder.resolve("cut" + cut));
            Files.write(
                    copy.resolve("wegweiser-1.warc.gz.open"), java.util.Arrays.copyOf(whole, cut));
            try (var again = Archive.open(copy)) {
                again.store(page("http://a.example/3", MONDAY, "drei"));
                assertThat(texts(again)).startsWith("eins").endsWith("drei");
            }
            try (var reopened = Archive.open(copy)) {
                assertThat(texts(reopened)).contains("eins", "drei");
            }
        }
    }

    @Test
    void readsAForeignFileUpToItsTornEnd() throws IOException {
        try (var archive = Archive.open(folder)) {
            archive.store(page("http://a.example/1", MONDAY, "eins"));
            archive.store(page("http://a.example/2", MONDAY, "zwei ".repeat(500)));
        }
        var bytes = Files.readAllBytes(files().getFirst());
        var torn = folder.resolve("torn.warc.gz");
        for (int cut : List.of(bytes.length - 1, bytes.length - 300, bytes.length - 400)) {
            Files.write(torn, java.util.Arrays.copyOf(bytes, cut));
            assertThat(Archive.read(torn).map(ArchiveTests::text)).contains("eins");
        }
    }

    /// jwarc gives the whole buffer back once more, seen with 0.36.
    @Test
    void readsAPageOnceThoughItsRecordIsLongerThanItSays() throws IOException {
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\neins\n";
        Path warc = folder.resolve("foreign.warc");
        Files.writeString(
                warc,
                "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nWARC-Date: 2026-11-01T00:00:00Z\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
                        .formatted(http.length() - 1, http));

        assertThat(Archive.read(warc).map(ArchiveTests::text)).containsExactly("eins");
    }

    @Test
    void losesOnlyTheRecordThatRotted() throws IOException {
        long[] ends = new long[3];
        try (var archive = Archive.open(folder)) {
            for (int i = 0; i < 3; i++) {
                archive.store(page("http://a.example/" + i, MONDAY, "seite " + i));
                ends[i] = Files.size(open());
            }
        }
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        for (int i = (int) ends[0] + 40; i < ends[0] + 80; i++) bytes[i] ^= 0x55;
        Files.write(file, bytes);
        try (var archive = Archive.open(folder)) {
            assertThat(texts(archive)).containsExactly("seite 0", "seite 2");
        }
    }

    @Test
    void beginsANewFileWhenOneIsFull() throws IOException {
        try (var archive = Archive.open(folder, 2_000)) {
            for (int i = 0; i < 9; i++)
                archive.store(page("http://a.example/" + i, MONDAY, "seite " + i));
            assertThat(texts(archive)).hasSize(9);
        }
        assertThat(files()).hasSizeGreaterThan(2);
        for (var file : files()) {
            try (var reader = new WarcReader(file)) {
                assertThat(reader.next()).get().isInstanceOf(Warcinfo.class);
            }
        }
    }

    @Test
    void takesPagesFromManyThreads() throws IOException {
        try (var archive = Archive.open(folder, 20_000)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 200; i++) {
                    var url = "http://a.example/" + i;
                    var _ =
                            threads.submit(() -> {
                                archive.store(page(url, MONDAY, url));
                                return url;
                            });
                }
            }
            assertThat(archive.snapshots())
                    .hasSize(200)
                    .allMatch(snapshot -> snapshot.url().toString().equals(text(snapshot)));
        }
    }

    @Test
    void refusesAFolderThatSomeoneElseUses() {
        try (var _ = Archive.open(folder)) {
            assertThatThrownBy(() -> Archive.open(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another process")
                    .hasMessageContaining(folder.toString());
        }
    }

    private List<Path> files() throws IOException {
        return named(".warc.gz");
    }

    private Path open() throws IOException {
        return named(".open").getFirst();
    }

    private List<Path> named(String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<String> texts(Archive archive) {
        return archive.snapshots().map(ArchiveTests::text).toList();
    }

    private static String text(Snapshot snapshot) {
        return new String(snapshot.body(), StandardCharsets.UTF_8);
    }

    private static Exchange page(String url, Instant at, String text) {
        return exchange(
                200,
                url,
                at,
                List.of(new Exchange.Header("Content-Type", "text/html; charset=utf-8")),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static Rendering rendered(Instant fetchedAt, String text) {
        return new Rendering(
                fetchedAt.plusMillis(1),
                text.getBytes(StandardCharsets.UTF_8),
                false,
                Map.of("renderedBy", "Fake 1"));
    }

    private static Exchange answer(int status, String url, String text) {
        return answer(status, url, text, MONDAY);
    }

    private static Exchange answer(int status, String url, String text, Instant at) {
        return exchange(status, url, at, List.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Exchange exchange(
            int status, String url, Instant at, List<Exchange.Header> headers, byte[] body) {
        return new Exchange(
                URI.create(url),
                at,
                InetAddress.ofLiteral("127.0.0.1"),
                "h2",
                "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n",
                status,
                "OK",
                headers,
                body,
                false,
                Map.of("gate", "nothing against it"));
    }
}
