package de.wegweiser.resolve;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Quote;
import de.wegweiser.ontology.Gazetteer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How long it takes to tell who is who in a million mentions on 100,000 pages, beside a hash join
/// of exact keys, which is the least that anybody could do.
///
/// Surnames and words of firms follow Zipf's law, so a few names are everywhere. Of each firm's four
/// pages one is its Impressum, one its team, and two name other firms and their people.
///
///     java -Xmx4g … de.wegweiser.resolve.ResolveBenchmark [MENTIONS]
final class ResolveBenchmark {

    private static final int PAGES_OF_A_FIRM = 4;
    private static final int MENTIONS_OF_A_PAGE = 10;

    private static final Random RANDOM = new Random(5);

    private static final List<MemoryPoolMXBean> HEAP =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();

    private final List<Firm> firms = new ArrayList<>();
    private final List<PageFacts> pages = new ArrayList<>();
    private final String[] surnames = words(20_000);
    private final String[] given = words(800);
    private final String[] trades = words(2_000);
    private final String[] towns = words(1_000);

    private record Firm(
            String name,
            String postalCode,
            String city,
            String register,
            String vatId,
            String host,
            List<String> staff) {}

    private ResolveBenchmark() {}

    public static void main(String[] arguments) {
        int mentions = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        new ResolveBenchmark().run(mentions);
    }

    private void run(int mentions) {
        int count = mentions / (PAGES_OF_A_FIRM * MENTIONS_OF_A_PAGE);
        for (int i = 0; i < count; i++) firms.add(firm(i));
        for (Firm firm : firms) write(firm);
        long named =
                pages.stream()
                        .mapToLong(page -> page.organizations().size() + page.people().size())
                        .sum();
        System.out.printf(
                Locale.ROOT,
                "%,d mentions on %,d pages of %,d firms%n",
                named,
                pages.size(),
                count);
        peer(named);
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = now();
        var resolution =
                new Resolver(CandidateIndex.empty(), Gazetteer.shipped()).resolve(pages, List.of());
        var taken = Duration.ofNanos(now() - start);
        Set<String> ids = new HashSet<>();
        resolution
                .pages()
                .forEach(page -> page.entities().forEach(entity -> ids.add(entity.id().value())));
        report("Resolver", named, taken, ids.size());
        System.out.printf(Locale.ROOT, "%,d questions%n", resolution.doubts().size());
    }

    /// Processor time, so that neighbours on the machine do not count; resolving takes one thread.
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void report(String what, long mentions, Duration taken, int entities) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %6.1f s of one processor, %6.1f µs a mention, %,d entities, peak heap %,d MiB%n",
                what,
                taken.toMillis() / 1e3,
                taken.toNanos() / 1e3 / mentions,
                entities,
                HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
    }

    /// One is who has the same printed name, register number or mailbox: no spelling, no
    /// contradiction, no place.
    private void peer(long mentions) {
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = now();
        Map<String, Integer> entities = new HashMap<>();
        for (PageFacts page : pages) {
            for (OrganizationMention mention : page.organizations())
                join(
                        entities,
                        mention.registerNumber() == null
                                ? mention.name()
                                : mention.registerCourt() + mention.registerNumber());
            for (PersonMention mention : page.people())
                join(entities, mention.email() == null ? mention.name() : mention.email());
        }
        report("hash join", mentions, Duration.ofNanos(now() - start), entities.size());
    }

    private static void join(Map<String, Integer> entities, String key) {
        entities.computeIfAbsent(key, _ -> entities.size());
    }

    private Firm firm(int number) {
        String city = zipf(towns);
        String stem = zipf(surnames) + " " + zipf(trades);
        if (RANDOM.nextInt(3) == 0) stem += " " + zipf(trades);
        String host = "firma%d.example".formatted(number);
        var staff = new ArrayList<String>();
        for (int i = 0; i < MENTIONS_OF_A_PAGE; i++) staff.add(zipf(given) + " " + zipf(surnames));
        boolean partners = RANDOM.nextInt(4) == 0;
        return new Firm(
                stem + (partners ? " GmbH & Co. KG" : " GmbH"),
                "%05d".formatted(10_000 + Math.floorMod(city.hashCode(), 80_000)),
                city,
                (partners ? "HRA " : "HRB ") + (1000 + number),
                vatId(number),
                host,
                staff);
    }

    private static String vatId(int number) {
        for (int check = 0; ; check++) {
            String id = "DE%08d%d".formatted(10_000_000 + number, check);
            if (OrganizationMention.verified(id)) return id;
        }
    }

    private void write(Firm firm) {
        var impressum = new ArrayList<OrganizationMention>();
        impressum.add(told(firm, firm.name, true));
        page(firm, "impressum", PageRole.IMPRESSUM, impressum, people(firm, 0, 9, null));
        page(
                firm,
                "team",
                PageRole.TEAM,
                List.of(named(firm.name)),
                people(firm, 0, MENTIONS_OF_A_PAGE - 1, null));
        for (int i = 2; i < PAGES_OF_A_FIRM; i++) {
            var named = new ArrayList<>(List.of(named(firm.name)));
            var people = new ArrayList<PersonMention>();
            for (int j = 0; j < (MENTIONS_OF_A_PAGE - 1) / 3; j++) {
                var other = firms.get(RANDOM.nextInt(firms.size()));
                named.add(told(other, respelled(other.name), false));
                people.addAll(people(other, 0, 2, other.name));
            }
            page(firm, "partner" + i, PageRole.OTHER, named, people);
        }
    }

    private static String respelled(String name) {
        return switch (RANDOM.nextInt(4)) {
            case 0 -> name.replace("GmbH & Co. KG", "GmbH und Co. KG");
            case 1 -> name.replace(" GmbH & Co. KG", "").replace(" GmbH", "");
            case 2 -> name.toUpperCase(Locale.GERMAN);
            default -> name;
        };
    }

    private static List<PersonMention> people(
            Firm firm, int from, int count, @Nullable String affiliation) {
        var people = new ArrayList<PersonMention>();
        for (int i = from; i < from + count; i++) {
            String name = firm.staff.get(i % firm.staff.size());
            String surname = name.substring(name.indexOf(' ') + 1);
            people.add(
                    new PersonMention(
                            RANDOM.nextInt(5) == 0 ? name.charAt(0) + ". " + surname : name,
                            null,
                            PersonRole.STAFF,
                            affiliation,
                            RANDOM.nextInt(3) == 0
                                    ? name.toLowerCase(Locale.ROOT).replace(' ', '.')
                                            + "@"
                                            + firm.host
                                    : null,
                            null,
                            Quote.outside(name),
                            0.9));
        }
        return people;
    }

    private static OrganizationMention told(Firm firm, String name, boolean official) {
        boolean placed = official || RANDOM.nextBoolean();
        return new OrganizationMention(
                name,
                null,
                OrganizationKind.COMPANY,
                null,
                placed ? firm.postalCode : null,
                placed ? firm.city : null,
                official ? "Siegen" : null,
                official ? firm.register : null,
                official ? firm.vatId : null,
                null,
                null,
                RANDOM.nextInt(4) == 0 ? firm.host : null,
                Quote.outside(name),
                0.9);
    }

    private static OrganizationMention named(String name) {
        return OrganizationMention.named(name, OrganizationKind.COMPANY, Quote.outside(name), 0.9);
    }

    private void page(
            Firm firm,
            String path,
            PageRole role,
            List<OrganizationMention> organizations,
            List<PersonMention> people) {
        pages.add(
                new PageFacts(
                        URI.create("https://%s/%s".formatted(firm.host, path)),
                        Instant.EPOCH,
                        "hash",
                        role,
                        "de",
                        null,
                        "",
                        organizations,
                        people,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        "benchmark",
                        "none"));
    }

    /// The word of rank n is drawn n times more rarely than the first.
    private static String zipf(String[] words) {
        int rank = (int) Math.exp(RANDOM.nextDouble() * Math.log(words.length)) - 1;
        return words[Math.min(rank, words.length - 1)];
    }

    private static String[] words(int count) {
        var words = new HashSet<String>();
        var ordered = new ArrayList<String>();
        while (ordered.size() < count) {
            var word = new StringBuilder();
            for (int i = 0; i < 2 + RANDOM.nextInt(2); i++)
                word.append(
                                "BbDdFfGgHhKkLlMmNnPpRrSsTtWw"
                                        .charAt(2 * RANDOM.nextInt(14) + (i == 0 ? 0 : 1)))
                        .append("aeiouäöü".charAt(RANDOM.nextInt(8)))
                        .append("nrlst".charAt(RANDOM.nextInt(5)));
            if (words.add(word.toString())) ordered.add(word.toString());
        }
        return ordered.toArray(String[]::new);
    }
}
