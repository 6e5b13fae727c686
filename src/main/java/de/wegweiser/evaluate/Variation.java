package de.wegweiser.evaluate;

import de.wegweiser.fact.OrganizationMention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Spells one name in the ways people do, and invents what stands in an Impressum.
final class Variation {

    private static final List<String> GIVEN =
            List.of(
                    "Anna",
                    "Jürgen",
                    "Björn",
                    "Sabine",
                    "Klaus",
                    "Karin",
                    "Peter",
                    "Jörg",
                    "Jens",
                    "Katharina",
                    "Stefan",
                    "Ulrike",
                    "Günter",
                    "Thomas",
                    "Michael",
                    "Andrea",
                    "Martin",
                    "Monika",
                    "Frank",
                    "Heike",
                    "Lena",
                    "Sören",
                    "Hans",
                    "Dieter",
                    "Eva",
                    "Felix",
                    "Gerd",
                    "Ines",
                    "Lukas",
                    "Marie",
                    "Nadine",
                    "Olaf",
                    "Paul",
                    "Renate",
                    "Simon",
                    "Tanja",
                    "Uwe",
                    "Vera",
                    "Wolfgang",
                    "Yvonne");

    private static final List<String> SURNAMES =
            List.of(
                    "Müller",
                    "Schmidt",
                    "Schäfer",
                    "Köhler",
                    "Weiß",
                    "Groß",
                    "Krüger",
                    "Meier",
                    "Maier",
                    "Becker",
                    "Schröder",
                    "Vogel",
                    "Jäger",
                    "Busch",
                    "Kühn",
                    "Böhm",
                    "Hübner",
                    "Franke",
                    "Lorenz",
                    "Baumann",
                    "Grünewald",
                    "Höfer",
                    "Rüther",
                    "Kleine",
                    "Wiethoff",
                    "Hesse",
                    "Sauer",
                    "Brüggemann",
                    "Pöppel",
                    "Vollmer",
                    "Rademacher",
                    "Hüttemann",
                    "Goldschmidt",
                    "Stratmann",
                    "Eickhoff",
                    "Löhr",
                    "Neuhaus",
                    "Droste",
                    "Quellenberg",
                    "Feuerstein",
                    "Bauer",
                    "Häger",
                    "Tönnies",
                    "Kösters",
                    "Wrede",
                    "Althaus",
                    "Bräutigam",
                    "Dörnemann",
                    "Fürst",
                    "Gerlach");

    private static final List<String> TRADES =
            List.of(
                    "Metallbau",
                    "Kunststofftechnik",
                    "Umformtechnik",
                    "Werkzeugbau",
                    "Elektro",
                    "Maschinenbau",
                    "Drahtwerke",
                    "Oberflächentechnik",
                    "Software",
                    "Logistik",
                    "Präzisionsteile",
                    "Gießerei",
                    "Leuchten",
                    "Federn",
                    "Armaturen",
                    "Systeme",
                    "Härterei",
                    "Stanztechnik",
                    "Möbel",
                    "Automation",
                    "Verpackung",
                    "Beratung");

    /// Court, town and postal codes; the courts of the region keep the registers of several towns.
    private static final List<List<String>> PLACES =
            List.of(
                    List.of("Siegen", "Olpe", "57462"),
                    List.of("Siegen", "Attendorn", "57439"),
                    List.of("Siegen", "Siegen", "57072"),
                    List.of("Arnsberg", "Meschede", "59872"),
                    List.of("Arnsberg", "Sundern", "59846"),
                    List.of("Arnsberg", "Soest", "59494"),
                    List.of("Iserlohn", "Lüdenscheid", "58507"),
                    List.of("Iserlohn", "Iserlohn", "58636"),
                    List.of("Iserlohn", "Menden", "58706"),
                    List.of("Dortmund", "Dortmund", "44227"),
                    List.of("Dortmund", "Dortmund", "44137"),
                    List.of("Hagen", "Hagen", "58095"));

    private static final Map<String, List<String>> FORMS =
            Map.of(
                    "GmbH",
                            List.of(
                                    "G.m.b.H.",
                                    "Gesellschaft mit beschränkter Haftung",
                                    "gmbh",
                                    "mbH",
                                    "GMBH"),
                    "GmbH & Co. KG",
                            List.of(
                                    "GmbH und Co. KG",
                                    "GmbH & Co.KG",
                                    "GmbH + Co. KG",
                                    "GmbH & Co KG",
                                    "GMBH & CO. KG",
                                    "GmbH u. Co. KG"),
                    "UG (haftungsbeschränkt)",
                            List.of("UG", "UG haftungsbeschränkt", "Unternehmergesellschaft"),
                    "AG", List.of("Aktiengesellschaft"),
                    "e.K.", List.of("e. K.", "e.Kfr.", "e.Kfm.", "eingetragener Kaufmann"),
                    "OHG", List.of("oHG", "Offene Handelsgesellschaft"),
                    "KG", List.of("Kommanditgesellschaft", "K.G."),
                    "e.V.", List.of("e. V.", "eingetragener Verein"));

    private final Random random;

    /// No court gives a number twice, and here no two courts give the same.
    private final Set<String> given = new HashSet<>();

    private int counter;

    Variation(long seed) {
        random = new Random(seed);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// A number that nobody else gets.
    int next() {
        return ++counter;
    }

    String given() {
        return one(GIVEN);
    }

    String surname() {
        return one(SURNAMES);
    }

    String trade() {
        return one(TRADES);
    }

    /// For example `Köhler & Busch Werkzeugbau`.
    String stem() {
        return switch (random.nextInt(6)) {
            case 0 -> surname() + " & " + surname() + " " + trade();
            case 1 -> given() + " " + surname() + " " + trade();
            case 2 -> surname() + "-" + trade();
            case 3 -> surname() + " " + trade() + " " + trade();
            case 4 -> coined() + " " + trade();
            default -> surname() + " " + trade();
        };
    }

    private static final List<String> BEGIN =
            List.of("Ro", "Len", "Hön", "Bi", "Vol", "Kers", "Ebbe", "Rüt", "Sau", "Dra");
    private static final List<String> END =
            List.of("tec", "mex", "werk", "form", "lux", "ta", "vis", "nova", "san", "loc");

    String coined() {
        return one(BEGIN) + one(END);
    }

    /// A word that nobody else gets.
    String coinedOnce() {
        var word = new StringBuilder(coined());
        for (int left = next(); left > 0; left /= 10)
            word.append("bdfgklmnrs".charAt(left % 10)).append('o');
        return word.toString();
    }

    Firm firm() {
        var place = one(PLACES);
        String stem = stem();
        String form =
                one(
                        List.of(
                                "GmbH",
                                "GmbH",
                                "GmbH",
                                "GmbH & Co. KG",
                                "GmbH & Co. KG",
                                "UG (haftungsbeschränkt)",
                                "AG",
                                "e.K.",
                                "OHG",
                                "KG"));
        String host = "firma%d.example".formatted(next());
        return new Firm(
                stem,
                form,
                surname() + "straße " + (1 + random.nextInt(90)),
                place.get(2),
                place.get(1),
                place.get(0),
                number(form),
                vatId(),
                phone(),
                "info@" + host,
                host);
    }

    /// Partnerships and sole traders stand in the register's part A.
    String number(String form) {
        boolean partA = form.endsWith("KG") || form.equals("OHG") || form.equals("e.K.");
        while (true) {
            String number = (partA ? "HRA " : "HRB ") + (1000 + random.nextInt(90_000));
            if (given.add(number)) return number;
        }
    }

    /// The firm in other towns, each another, in random order.
    List<Firm> inOtherTowns(Firm firm) {
        var towns = new LinkedHashMap<String, List<String>>();
        PLACES.forEach(place -> towns.putIfAbsent(place.get(1), place));
        towns.remove(String.valueOf(firm.city()));
        var places = new ArrayList<>(towns.values());
        Collections.shuffle(places, random);
        return places.stream()
                .map(place ->
                        firm.at("Am Markt " + (1 + random.nextInt(40)), place.get(2), place.get(1)))
                .toList();
    }

    String courtOf(Firm firm) {
        return PLACES.stream()
                .filter(place -> place.get(1).equals(firm.city()))
                .findFirst()
                .orElseThrow()
                .get(0);
    }

    private String phone() {
        return "+49 2761 " + (100_000 + random.nextInt(900_000));
    }

    /// With a check digit that is right.
    String vatId() {
        int digits = 10_000_000 + random.nextInt(89_999_999);
        for (int check = 0; check < 10; check++) {
            String id = "DE%d%d".formatted(digits, check);
            if (OrganizationMention.verified(id)) return id;
        }
        throw new AssertionError("every number has a check digit: " + digits);
    }

    /// `Müller` as `Mueller` or `Muller`; empty when there is nothing to respell.
    Optional<String> umlauts(String name) {
        boolean spelledOut = random.nextBoolean();
        String other =
                spelledOut
                        ? name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                        : name.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u');
        other = other.replace("ß", "ss");
        return other.equals(name) ? Optional.empty() : Optional.of(other);
    }

    Optional<String> form(String form) {
        return Optional.ofNullable(FORMS.get(form)).map(this::one);
    }

    Optional<String> hyphen(String name) {
        if (name.contains("-")) return Optional.of(name.replace('-', ' '));
        String[] words = name.split(" ");
        return words.length == 2 ? Optional.of(String.join("-", words)) : Optional.empty();
    }

    Optional<String> ampersand(String name) {
        return name.contains(" & ")
                ? Optional.of(name.replace(" & ", one(List.of(" und ", " + ", " u. "))))
                : Optional.empty();
    }

    /// One letter left out, doubled or exchanged with its neighbour, not the first.
    String typingError(String name) {
        while (true) {
            int at = 1 + random.nextInt(name.length() - 2);
            if (!Character.isLetter(name.charAt(at)) || !Character.isLetter(name.charAt(at + 1)))
                continue;
            String wrong =
                    switch (random.nextInt(3)) {
                        case 0 -> name.substring(0, at) + name.substring(at + 1);
                        case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
                        default ->
                                name.substring(0, at)
                                        + name.charAt(at + 1)
                                        + name.charAt(at)
                                        + name.substring(at + 2);
                    };
            if (!wrong.equals(name)) return wrong;
        }
    }

    String title() {
        return one(
                List.of(
                        "Dr.",
                        "Dr.-Ing.",
                        "Prof. Dr.",
                        "Prof. Dr.-Ing.",
                        "Dipl.-Ing.",
                        "Dipl.-Kfm.",
                        "Dr. rer. nat.",
                        "Univ.-Prof. Dr.-Ing. habil.",
                        "Prof. Dr. rer. pol."));
    }

    /// As a mailbox has it: `jürgen` → `juergen`.
    static String ascii(String name) {
        return name.toLowerCase(java.util.Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace(' ', '-');
    }
}
