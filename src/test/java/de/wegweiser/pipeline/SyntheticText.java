package de.wegweiser.pipeline;

import de.wegweiser.ontology.Concept;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the pages of an invented site say: sentences put together from many patterns, about a
/// handful of competences, people and partners that the whole site shares, as real sites repeat
/// themselves.
final class SyntheticText {

    private static final List<String> FIRST =
            words(
                    "Anke Birgit Claudia Dilek Elke Fatma Greta Heike Ines Jana Katrin Lena Maren Nina Olga Petra Ronja Silke Tanja Ute"
                            + " Arne Bernd Cem Dirk Emil Frank Gerd Holger Ingo Jonas Kai Lars Marek Nils Oliver Peter Ralf Stefan Thomas Uwe");

    private static final List<String> LAST =
            words(
                    "Ahlers Bracht Cordes Drees Ebbinghaus Falke Gerling Hoppe Isenberg Jansen Kemper Lohmann Mertens Nolte Osthoff"
                            + " Pieper Quast Rademacher Schulte Tillmann Uhlig Vollmer Wiegand Yilmaz Zumbusch Althaus Berghoff Deimel"
                            + " Eickhoff Feldmann Grote Heimann Kaspers Linnemann Meurer Niehaus Overbeck Plassmann Rüther Sommer");

    private static final List<String> STEMS =
            words(
                    "Albra Borkwede Cella Dornfeld Elmtal Fuxen Gravo Hellfeld Ixtra Junkern Korvo Lenner Mosaro Nordal Ottberg Pelva Quarzo"
                            + " Rahmede Sorpe Tavo Ulmbach Velmede Werdo Xantor Zelbach Amecke Bigge Drolsho Eslo Finnen");

    private static final List<String> TRADES =
            words(
                    "Maschinenbau Werkzeugbau Kunststofftechnik Elektronik Automation Metallbau Antriebstechnik Verpackungen"
                            + " Medizintechnik Software Oberflächentechnik Logistik");

    private static final List<String> FORMS =
            List.of("GmbH", "GmbH & Co. KG", "AG", "GmbH", "KG", "e. K.");

    private static final List<String> FILLERS =
            lines(
                    """
                    Am %s hat sich die Zahl der Besucher gegenüber dem Vorjahr noch einmal erhöht.
                    Der Parkplatz neben %s ist wegen Bauarbeiten bis auf Weiteres gesperrt.
                    Wer dabei war, erinnert sich gern an %s und an das gute Wetter.
                    Die Kolleginnen und Kollegen spendeten den Erlös für %s.
                    Das Foto zeigt %s kurz vor der Eröffnung.
                    Zum Jubiläum gab es Kaffee, Kuchen und einen Rundgang durch %s.
                    Die Lieferzeit für %s beträgt zurzeit etwa zwei Wochen.
                    Bitte beachten Sie die Hinweise zu %s auf der Rückseite.
                    Über %s wurde auch in der Zeitung ausführlich geschrieben.
                    Seit vielen Jahren gehört %s für uns einfach dazu.
                    Manchmal braucht es Geduld, bis %s so ist, wie man es sich vorgestellt hat.
                    Die Nachfrage nach %s ist in den letzten Monaten gestiegen.
                    Herzlichen Glückwunsch allen, die an %s beteiligt waren!
                    Im Anschluss blieb Zeit für Gespräche über %s.
                    Nähere Auskünfte zu %s gibt es am Empfang.
                    Für das kommende Jahr ist %s bereits fest eingeplant.
                    Auch in diesem Frühjahr stand %s auf dem Programm.
                    Die Anmeldung zu %s ist bis zum Ende des Monats möglich.
                    Mit %s fing vor langer Zeit alles an.
                    Das Ergebnis kann sich sehen lassen, findet man bei %s.
                    """);

    /// Halves of everyday nouns, so that pages without facts are not without new words either.
    private static final List<String> FRONTS =
            words(
                    "Sommer Garten Straßen Winter Schul Wasser Wald Stadt Dorf Feier Bahn Brücken Licht Holz Stein Blumen Vereins Markt"
                            + " Sonntags Jubiläums Kinder Familien Kultur Musik Sport Reise Bücher Fenster Nachbar Frühlings Herbst Hafen"
                            + " Küchen Mühlen Rathaus Bürger Gäste Urlaubs Heimat Wander");

    private static final List<String> BACKS =
            words(
                    "fest tor weg haus bild treffen tag spiel platz freude geschichte turm kreis abend ausflug brunnen kasse lied karte"
                            + " stunde gruppe reihe sammlung runde woche halle ecke tafel seite fahrt feier besuch führung schau tour rast");

    private static final List<String> ENGLISH =
            lines(
                    """
                    We are looking back on many good years in the region.
                    Please get in touch if you have any questions.
                    Our visitors enjoy the view over the valley.
                    The building was extended twice and has a roof terrace now.
                    Everybody here knows that quality takes time.
                    """);

    private static final List<String> OFFERING =
            lines(
                    """
                    Wir bieten Ihnen %s und %s aus einer Hand an.
                    Zu unseren Leistungen gehören %s, %s sowie die Betreuung danach.
                    Unser Betrieb ist auf %s spezialisiert und übernimmt auch %s.
                    Mit langjähriger Kompetenz in %s und %s begleiten wir unsere Kunden.
                    Seit 1998 realisieren wir Lösungen für %s und %s.
                    Wir beraten kleine und mittlere Unternehmen zu %s und %s.
                    Das Portfolio umfasst %s ebenso wie %s.
                    """);

    private static final List<String> RESEARCHING =
            lines(
                    """
                    Wir forschen an %s und %s.
                    Im Mittelpunkt der Forschung stehen %s und %s.
                    Die Arbeitsgruppe untersucht %s im Zusammenspiel mit %s.
                    Schwerpunkte der Forschung sind %s, %s und ihre Grundlagen.
                    Am Lehrstuhl erforschen wir %s sowie %s.
                    """);

    private static final List<String> USING =
            lines(
                    """
                    In unserer Werkstatt setzen wir %s und %s ein.
                    Im Labor nutzen wir %s und %s.
                    Für Versuche verwenden wir %s, gelegentlich auch %s.
                    """);

    private static final List<String> SEEKING =
            lines(
                    """
                    Sie bringen Erfahrung mit %s und %s mit.
                    Wir suchen Verstärkung mit Kenntnissen in %s und %s.
                    """);

    private static final List<String> OFFERING_EN =
            lines(
                    """
                    We offer %s and %s to customers all over Europe.
                    Our services include %s, %s and everything around it.
                    We provide %s as well as %s.
                    """);

    private static final List<String> TOGETHER =
            lines(
                    """
                    Dabei arbeiten wir mit der %s eng zusammen.
                    Entstanden ist das gemeinsam mit der %s.
                    In Kooperation mit der %s geht es nun weiter.
                    """);

    /// Somebody who works there.
    record Person(String name, String title, String mail) {

        String full() {
            return title.isEmpty() ? name : title + " " + name;
        }
    }

    private final Random random;
    private final String host;
    private final boolean research;
    private final List<Concept> whole;
    private final List<Concept> own;
    private final List<String> partners;
    final List<Person> people;

    /// @param whole the ontology
    SyntheticText(Random random, String host, boolean research, List<Concept> whole) {
        this.random = random;
        this.host = host;
        this.research = research;
        this.whole = whole;
        this.own = some(whole, between(15, 50));
        this.partners = list(between(6, 30), () -> organization());
        this.people =
                list(between(6, research ? 45 : 30), this::person).stream().distinct().toList();
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> List<T> some(List<T> of, int count) {
        var all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    static <T> List<T> list(int count, Supplier<T> each) {
        return IntStream.range(0, count).mapToObj(_ -> each.get()).toList();
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
    }

    Concept competence() {
        return one(own);
    }

    List<Concept> competences(int count) {
        return some(own, count);
    }

    String organization() {
        return one(STEMS) + " " + one(TRADES) + " " + one(FORMS);
    }

    String partner() {
        return one(partners);
    }

    private Person person() {
        var name = one(FIRST) + " " + one(LAST);
        var title = in(research ? 60 : 15) ? one(List.of("Dr.", "Dr.-Ing.", "Dipl.-Ing.")) : "";
        var mail = name.toLowerCase(Locale.ROOT).replace(' ', '.').replace("ü", "ue") + "@" + host;
        return new Person(name, title, mail);
    }

    Person somebody() {
        return one(people);
    }

    /// Words without a fact in them.
    String filler(int least, int most) {
        return paragraph(list(between(least, most), this::filler));
    }

    private String filler() {
        var thing = one(FRONTS) + one(BACKS);
        return one(FILLERS)
                .formatted(in(50) ? "„" + thing + "“" : thing + " und " + one(FRONTS) + one(BACKS));
    }

    String english() {
        return paragraph(some(ENGLISH, 3));
    }

    private static String paragraph(List<String> sentences) {
        return "<p>" + String.join(" ", sentences) + "</p>";
    }

    private String about(List<String> patterns, Concept first, Concept second) {
        return "<p>"
                + one(patterns).formatted(first.prefLabelDe(), second.prefLabelDe())
                + " "
                + filler()
                + "</p>";
    }

    /// What the site is there for.
    String core(Concept first) {
        return about(research ? RESEARCHING : OFFERING, first, competence());
    }

    String core() {
        return core(competence());
    }

    /// What the German page with this title says, once more.
    String coreInEnglish(String title) {
        return own.stream().anyMatch(concept -> concept.prefLabelEn().equals(title))
                ? "<p>" + one(OFFERING_EN).formatted(title, competence().prefLabelEn()) + "</p>"
                : "";
    }

    String equipment() {
        return about(USING, competence(), competence());
    }

    String vacancy() {
        return about(SEEKING, in(70) ? competence() : one(whole), competence());
    }

    /// Something the site says nowhere else.
    String novelty() {
        return about(research ? RESEARCHING : OFFERING, one(whole), competence());
    }

    String cooperation() {
        return "<p>" + one(TOGETHER).formatted(partner()) + "</p>";
    }

    String card(Person person) {
        return "<div class=card><h3>%s</h3><p>%s<br>Telefon 02931 4711-%d<br><a href=\"mailto:%s\">%s</a></p></div>"
                .formatted(
                        person.full(),
                        one(
                                List.of(
                                        "Vertrieb",
                                        "Leiter Technik",
                                        "Wissenschaftliche Mitarbeiterin",
                                        "Sekretariat",
                                        "Geschäftsführer",
                                        "Einkauf",
                                        "Projektleitung")),
                        between(10, 99),
                        person.mail(),
                        person.mail());
    }

    String expertise(Person person) {
        return "<p>%s ist Experte für %s und %s.</p>"
                .formatted(person.full(), competence().prefLabelDe(), competence().prefLabelDe());
    }

    String funding(String acronym) {
        return """
        <p>Das Verbundprojekt „%s“ beschäftigt sich mit %s und %s.</p>
        <dl><dt>Fördermittelgeber</dt><dd>%s</dd><dt>Förderkennzeichen</dt><dd>02K%dA%d</dd>
        <dt>Laufzeit</dt><dd>01.0%d.2023 bis 31.12.2026</dd></dl>
        <h2>Projektpartner</h2><ul>%s</ul>\
        """
                .formatted(
                        acronym,
                        competence().prefLabelDe(),
                        competence().prefLabelDe(),
                        one(
                                List.of(
                                        "Bundesministerium für Bildung und Forschung (BMBF)",
                                        "Bundesministerium für Wirtschaft und Klimaschutz (BMWK)",
                                        "Deutsche Forschungsgemeinschaft (DFG)")),
                        between(10, 99),
                        between(100, 999),
                        between(1, 9),
                        some(partners, between(1, 4)).stream()
                                .map(partner -> "<li>" + partner + "</li>")
                                .collect(Collectors.joining()));
    }

    /// Such as *KoLeVo*: no dictionary knows it.
    String coined() {
        return IntStream.range(0, 3)
                .mapToObj(_ ->
                        one(List.of("K", "L", "Pr", "S", "V", "M", "D", "T"))
                                + one(List.of("o", "e", "i", "a", "iT", "eR")))
                .collect(Collectors.joining());
    }

    /// Numbers, sizes and colours.
    String datasheet() {
        return "<table>"
                + String.join(
                        "",
                        list(
                                between(4, 12),
                                () ->
                                        "<tr><td>%s</td><td>%d %s</td></tr>"
                                                .formatted(
                                                        one(
                                                                List.of(
                                                                        "Länge",
                                                                        "Breite",
                                                                        "Gewicht",
                                                                        "Bestellnummer",
                                                                        "Spannung",
                                                                        "Farbe RAL",
                                                                        "Verpackung")),
                                                        between(2, 9000),
                                                        one(List.of("mm", "kg", "V", "Stück")))))
                + "</table>";
    }

    String imprint(String name) {
        return """
        <h1>Impressum</h1><p>Angaben gemäß § 5 DDG</p><p>%s<br>Lange Straße %d<br>59821 Arnsberg</p>
        <p>%s %s</p><p>Telefon: 02931 4711-0<br>E-Mail: info@%s</p>
        <p>Amtsgericht Arnsberg, HRB %d<br>USt-IdNr.: DE%d</p>\
        """
                .formatted(
                        name.replace("&", "&amp;"),
                        between(1, 99),
                        research ? "Leitung: Prof." : "Geschäftsführer:",
                        people.getFirst().full(),
                        host,
                        between(1000, 9999),
                        between(100_000_000, 999_999_999));
    }
}
