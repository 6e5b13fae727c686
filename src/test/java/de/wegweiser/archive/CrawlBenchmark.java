package de.wegweiser.archive;

import de.wegweiser.crawl.CrawlListener;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Crawler;
import de.wegweiser.crawl.FaultServer;
import de.wegweiser.crawl.Seed;
import de.wegweiser.fact.OrganizationKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a page costs us, beside a bare client of the JDK that fetches the same pages from the same
/// server in the same run: both one request at a time for each host, each in a process of its own.
///
/// Run `main` with the latencies to try, in milliseconds; without, 0, 20 and 200.
public final class CrawlBenchmark {

    private static final int HOSTS = Integer.getInteger("hosts", 200);
    private static final int PAGES = 30;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    private CrawlBenchmark() {}

    public static void main(String[] args) throws Exception {
        switch (args.length == 0 ? "" : args[0]) {
            case "server" -> serve(Integer.parseInt(args[1]));
            case "jdk" -> measure("JDK client", () -> jdk(Integer.parseInt(args[1])));
            case "crawl" -> measure("wegweiser", () -> crawl(Integer.parseInt(args[1])));
            default -> {
                var latencies = args.length == 0 ? List.of("0", "20", "200") : List.of(args);
                for (var latency : latencies) compare(latency);
            }
        }
    }

    private static void compare(String latency) throws Exception {
        System.out.printf("%d hosts x %d pages, %s ms latency%n", HOSTS, PAGES, latency);
        var server = start("server", latency);
        try (var said = server.inputReader()) {
            var port = said.readLine();
            for (var client : List.of("jdk", "crawl")) show(start(client, port));
            server.outputWriter().close(); // asks it to report
            System.out.println(said.readLine());
        } finally {
            server.destroy();
        }
    }

    private static void show(Process client) throws IOException, InterruptedException {
        try (BufferedReader said = client.inputReader()) {
            said.lines().forEach(System.out::println);
        }
        client.waitFor();
    }

    private static Process start(String role, String argument) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-Drounds=" + ROUNDS,
                        "-Dhosts=" + HOSTS,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrawlBenchmark.class.getName(),
                        role,
                        argument)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void serve(int latency) throws IOException {
        try (var server = new FaultServer()) {
            var pages = new ArrayList<FaultServer.Answer>();
            for (int i = 0; i < PAGES; i++)
                pages.add(FaultServer.text("200 OK", "text/html; charset=utf-8", page(i)));
            FaultServer.Answer answer =
                    (hit, out) -> {
                        Thread.sleep(latency);
                        var name = hit.path().replaceFirst(".*/p?", "");
                        if (name.matches("\\d*"))
                            pages.get(name.isEmpty() ? 0 : Integer.parseInt(name)).write(hit, out);
                        else FaultServer.text("404 Not Found", "text/html", "").write(hit, out);
                    };
            server.on("127.0.0.1/*", answer);
            for (int i = 0; i < HOSTS; i++) server.on("h" + i + ".test/*", answer);
            System.out.println(server.connectTo().replaceFirst(".*:", ""));
            System.in.read();
            System.out.printf(
                    "  server: at most %d request at a time on a crawled host%n",
                    server.mostInFlight("h"));
        }
    }

    /// 20 to 60 KB of words in paragraphs, with links to all pages of the host.
    private static String page(int number) {
        var random = new Random(number);
        var words =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> Integer.toString(random.nextInt(1 << 20), 36))
                        .toList();
        var html = new StringBuilder("<html lang=de><head><title>Seite</title></head><body><nav>");
        for (int i = 0; i < PAGES; i++)
            html.append("<a href=/p").append(i).append(">Seite ").append(i).append("</a>");
        html.append("</nav>");
        int size = 20_000 + random.nextInt(40_000);
        while (html.length() < size) {
            html.append("<div class=absatz><p>");
            for (int i = 0; i < 40; i++)
                html.append(words.get(random.nextInt(words.size()))).append(' ');
            html.append("</p></div>\n");
        }
        return html.append("</body></html>").toString();
    }

    /// @param pages that were asked for and came
    /// @param requests with robots.txt, tdmrep.json and the sitemap of each host, which a bare
    ///   client does not ask for
    private record Fetched(long pages, long requests) {}

    private static Fetched jdk(int port) throws InterruptedException {
        var fetched = new AtomicLong();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int host = 0; host < HOSTS; host++) {
                var front = "http://127.0.0.1:" + port + "/h" + host + "/p";
                threads.execute(() -> {
                    for (int i = 0; i < PAGES; i++) fetched.addAndGet(get(client, front + i));
                });
            }
            threads.shutdown();
            threads.awaitTermination(10, TimeUnit.MINUTES);
        }
        return new Fetched(fetched.get(), fetched.get());
    }

    private static int get(HttpClient client, String url) {
        try {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(url)).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? 1 : 0;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static Fetched crawl(int port) throws IOException {
        var folder = Files.createTempDirectory("crawl-benchmark");
        var defaults = CrawlSettings.defaults();
        var pace = defaults.pace();
        var settings =
                defaults.with(defaults.reach().withConnectTo("*.test=127.0.0.1:" + port))
                        .with(
                                new CrawlSettings.Pace(
                                        Duration.ZERO,
                                        pace.backOff(),
                                        pace.longestBackOff(),
                                        pace.patience(),
                                        pace.attempts(),
                                        HOSTS));
        var seeds =
                IntStream.range(0, HOSTS)
                        .mapToObj(i -> URI.create("http://h" + i + ".test/"))
                        .map(url -> new Seed(url, OrganizationKind.COMPANY, "Muster", "Olpe"))
                        .toList();
        try (var archive = Archive.open(folder.resolve("archive"));
                var crawler =
                        new Crawler(
                                folder.resolve("frontier"),
                                settings,
                                archive,
                                CrawlListener.SILENT)) {
            var report = crawler.crawl(seeds);
            return new Fetched(report.pages().done(), report.requests());
        }
    }

    @FunctionalInterface
    private interface Work {
        Fetched run() throws Exception;
    }

    /// The first rounds pay for the start of the program and for its compilation, the last one is
    /// what the rest of a long crawl costs.
    private static void measure(String name, Work work) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            double before = cpu();
            var fetched = work.run();
            long pages = fetched.pages();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "  %-10s round %d: %d pages in %.1f s, %.0f pages/s, %.0f answers/s, %.2f CPU-s per 1,000 pages, peak %s%n",
                    name,
                    round,
                    pages,
                    seconds,
                    pages / seconds,
                    fetched.requests() / seconds,
                    1_000 * (cpu() - before) / pages,
                    peak());
        }
    }

    /// Seconds of all processors that this process has used.
    private static double cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    /// Memory that the process had at its peak, as the kernel counts it.
    private static String peak() throws IOException {
        return Files.readString(Path.of("/proc/self/status"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024 + " MB")
                .collect(Collectors.joining());
    }
}
