package de.wegweiser.evaluate;

import de.wegweiser.evaluate.LabelledSet.Kind;
import de.wegweiser.evaluate.LabelledSet.Sighting;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Predicate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names chairs and groups of universities in many ways, beside others that are called alike.
final class GroupSightings {

    /// A university, by its name, short name and domain.
    private record University(String name, String brief, String domain) {}

    private static final List<University> UNIVERSITIES =
            List.of(
                    university("Musterstadt"),
                    university("Rothaar"),
                    university("Hellweg"),
                    university("Neuenberg"),
                    university("Wiesental"));

    private static University university(String town) {
        return new University(
                "Technische Universität " + town,
                "TU " + town,
                "tu-%s.example".formatted(Variation.ascii(town)));
    }

    /// German, English.
    private static final List<List<String>> SUBJECTS =
            List.of(
                    List.of("Robotik", "Robotics"),
                    List.of("Künstliche Intelligenz", "Artificial Intelligence"),
                    List.of("Umformtechnik", "Metal Forming"),
                    List.of("Werkstofftechnik", "Materials Engineering"),
                    List.of("Regelungstechnik", "Control Engineering"),
                    List.of("Datenbanken", "Databases"),
                    List.of("Fördertechnik", "Materials Handling"),
                    List.of("Optik", "Optics"),
                    List.of("Mess- und Prüftechnik", "Measurement and Testing"),
                    List.of("Softwaretechnik", "Software Engineering"),
                    List.of("Energieeffizienz", "Energy Efficiency"),
                    List.of("Unternehmenslogistik", "Enterprise Logistics"));

    /// Subjects that only sound like each other, and of which nobody above has a chair.
    private static final List<List<String>> ALIKE =
            List.of(
                    List.of("Antriebstechnik", "Antriebssysteme"),
                    List.of("Werkstoffkunde", "Werkstoffprüfung"),
                    List.of("Fördersysteme", "Fördermaschinen"),
                    List.of("Programmierung", "Programmiersprachen"),
                    List.of("Informationssysteme", "Informationssysteme und Wissen"),
                    List.of("Photonik", "Photovoltaik"));

    private final LabelledSet set;
    private final Variation vary;
    private final FirmSightings firms;

    GroupSightings(LabelledSet set, Variation vary, FirmSightings firms) {
        this.set = set;
        this.vary = vary;
        this.firms = firms;
    }

    void all() {
        for (University university : UNIVERSITIES) {
            home(university);
            for (int i = 0; i < SUBJECTS.size(); i++)
                if (vary.chance(0.7)) chair(university, SUBJECTS.get(i), i + 1);
            for (List<String> two : ALIKE) if (vary.chance(0.5)) alike(university, two);
            if (vary.chance(0.6)) numbered(university);
        }
    }

    private void home(University university) {
        set.pages.add(
                new DraftPage(
                                "https://www.%s/impressum".formatted(university.domain),
                                PageRole.IMPRESSUM)
                        .named(university.name, OrganizationKind.UNIVERSITY)
                        .facts());
    }

    /// On its own host below the university's, with the Impressum of the university.
    private Sighting site(String truth, University university, String label, String name) {
        String host = label + "." + university.domain;
        set.pages.add(
                new DraftPage("https://%s/impressum".formatted(host), PageRole.IMPRESSUM)
                        .named(university.name, OrganizationKind.UNIVERSITY)
                        .facts());
        for (String page : List.of("team", "lehre"))
            set.pages.add(
                    new DraftPage("https://%s/%s".formatted(host, page), PageRole.TEAM)
                            .named(name, OrganizationKind.RESEARCH_GROUP)
                            .facts());
        return set.see(
                Kind.GROUP,
                truth,
                new DraftPage("https://%s/".formatted(host), PageRole.HOME)
                        .named(name, OrganizationKind.RESEARCH_GROUP)
                        .relation(name, Predicate.PART_OF, university.name)
                        .facts(),
                name);
    }

    private Sighting elsewhere(String truth, String printed, @Nullable String parent) {
        var page = firms.elsewhere().named(printed, OrganizationKind.RESEARCH_GROUP);
        if (parent != null) page.relation(printed, Predicate.PART_OF, parent);
        return set.see(Kind.GROUP, truth, page.facts(), printed);
    }

    /// A list of its chairs on the university's own site.
    private Sighting listed(String truth, University university, String printed) {
        return set.see(
                Kind.GROUP,
                truth,
                new DraftPage(
                                "https://www.%s/liste%d".formatted(university.domain, vary.next()),
                                PageRole.ABOUT)
                        .named(university.name, OrganizationKind.UNIVERSITY)
                        .named(printed, OrganizationKind.RESEARCH_GROUP)
                        .facts(),
                printed);
    }

    private void chair(University university, List<String> subject, int number) {
        String name = "Lehrstuhl für " + subject.getFirst();
        String truth = university.domain + "/" + subject.getFirst();
        var home = site(truth, university, "ls%d.fak%d".formatted(number, number), name);
        set.same(home, listed(truth, university, name), "same name, university's page");
        set.same(home, listed(truth, university, "LS " + subject.getFirst()), "LS");
        set.same(
                home,
                listed(truth, university, "Professur für " + subject.getFirst()),
                "Professur");
        set.same(
                home,
                elsewhere(truth, name + ", " + university.brief, null),
                "university in the name");
        set.same(home, elsewhere(truth, name, university.name), "university told beside it");
        set.same(
                home,
                elsewhere(truth, name + " der " + university.name, null),
                "university in the name");
        set.same(
                home,
                elsewhere(truth, name.replace(" für ", " "), university.brief),
                "without für");
        if (vary.chance(0.5))
            set.same(
                    home,
                    listed(truth, university, "Arbeitsgruppe " + subject.getFirst()),
                    "Arbeitsgruppe");
        vary.umlauts(subject.getFirst())
                .ifPresent(other ->
                        set.same(
                                home,
                                elsewhere(truth, "Lehrstuhl fuer " + other, university.brief),
                                "umlauts"));
        set.same(
                home,
                set.see(
                        Kind.GROUP,
                        truth,
                        new DraftPage(
                                        "https://ls%d.fak%d.%s/en/"
                                                .formatted(number, number, university.domain),
                                        PageRole.HOME)
                                .named(
                                        "Chair of " + subject.getLast(),
                                        OrganizationKind.RESEARCH_GROUP)
                                .facts(),
                        "Chair of " + subject.getLast()),
                "Chair of, on its own site");
        if (vary.chance(0.5))
            set.different(
                    home,
                    listed(truth + "/institute", university, "Institut für " + subject.getFirst()),
                    "institute and chair of one subject");
    }

    private void alike(University university, List<String> two) {
        String truth = university.domain + "/alike/" + two.getFirst();
        var one = listed(truth + "/1", university, "Lehrgebiet " + two.getFirst());
        var other = listed(truth + "/2", university, "Lehrgebiet " + two.getLast());
        set.different(one, other, "chairs with similar names");
    }

    /// Chairs are numbered within a faculty.
    private void numbered(University university) {
        var one = department(university, "cs", "Informatik", 8);
        set.different(one, department(university, "cs", "Informatik", 9), "LS 8 and LS 9");
        set.different(
                one, department(university, "math", "Mathematik", 8), "LS 8 of two faculties");
    }

    private Sighting department(University university, String faculty, String subject, int number) {
        String truth = "%s/%s/%d".formatted(university.domain, faculty, number);
        String name = "Lehrstuhl %d".formatted(number);
        var home =
                site(
                        truth,
                        university,
                        "ls%d-%s.%s".formatted(number, faculty, faculty),
                        name + ", Fakultät für " + subject);
        var page =
                new DraftPage(
                                "https://%s.%s/lehrstuehle%d"
                                        .formatted(faculty, university.domain, vary.next()),
                                PageRole.ABOUT)
                        .named("Fakultät für " + subject, OrganizationKind.ORGANIZATION)
                        .linked(
                                "LS%d".formatted(number),
                                OrganizationKind.RESEARCH_GROUP,
                                "ls%d-%s.%s.%s"
                                        .formatted(number, faculty, faculty, university.domain))
                        .facts();
        set.same(home, set.see(Kind.GROUP, truth, page, "LS%d".formatted(number)), "LS 8, linked");
        return home;
    }
}
