package de.wegweiser.evaluate;

import de.wegweiser.evaluate.LabelledSet.Kind;
import de.wegweiser.evaluate.LabelledSet.Sighting;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonRole;
import org.jspecify.annotations.Nullable;

/// Names people at their firms and elsewhere, beside namesakes and relatives.
final class PersonSightings {

    /// @param given the first of the given names
    /// @param second the second, where there is one
    private record Somebody(String given, @Nullable String second, String surname) {

        String name() {
            return given + " " + surname;
        }
    }

    private final LabelledSet set;
    private final Variation vary;
    private final FirmSightings firms;

    PersonSightings(LabelledSet set, Variation vary, FirmSightings firms) {
        this.set = set;
        this.vary = vary;
        this.firms = firms;
    }

    /// @param another firm, where namesakes work
    void all(String truth, Firm firm, Firm another) {
        String surname = vary.chance(0.15) ? vary.surname() + "-" + vary.surname() : vary.surname();
        var somebody = new Somebody(vary.given(), vary.chance(0.3) ? vary.given() : null, surname);
        around(truth + "/somebody", somebody, firm, another);
    }

    /// A person of a real page, by name alone.
    void all(String truth, String name, Firm firm, Firm another) {
        int blank = name.indexOf(' ');
        var somebody = new Somebody(name.substring(0, blank), null, name.substring(blank + 1));
        around(truth, somebody, firm, another);
    }

    private void around(String truth, Somebody who, Firm firm, Firm another) {
        @Nullable String mail = vary.chance(0.6) ? mailbox(who.given, who.surname, firm) : null;
        var home = at(firm, truth, who.name(), null, PersonRole.STAFF, mail);
        boolean namesake = vary.chance(0.3);
        same(truth, who, firm, another, namesake ? null : mail, mail, home);
        if (namesake)
            set.different(
                    home,
                    at(another, truth + "/namesake", who.name(), null, PersonRole.STAFF, null),
                    "namesakes in two firms");
        others(truth, who, firm, home);
    }

    private String mailbox(String given, String surname, Firm firm) {
        String first = vary.chance(0.5) ? given.substring(0, 1) : given;
        return "%s.%s@%s".formatted(Variation.ascii(first), Variation.ascii(surname), firm.host());
    }

    private Sighting at(
            Firm firm,
            String truth,
            String printed,
            @Nullable String title,
            PersonRole role,
            @Nullable String mail) {
        return set.see(
                Kind.PERSON,
                truth,
                new DraftPage(
                                "https://%s/team/%d".formatted(firm.host(), vary.next()),
                                PageRole.TEAM)
                        .named(firm.name(), de.wegweiser.fact.OrganizationKind.COMPANY)
                        .person(printed, title, role, null, mail)
                        .facts(),
                printed);
    }

    private Sighting elsewhere(
            String truth, String printed, String affiliation, @Nullable String mail) {
        return set.see(
                Kind.PERSON,
                truth,
                firms.elsewhere()
                        .person(printed, null, PersonRole.CONTACT, affiliation, mail)
                        .facts(),
                printed);
    }

    /// @param mailThere the mailbox another firm shows for them, where no namesake works there
    private void same(
            String truth,
            Somebody who,
            Firm firm,
            Firm another,
            @Nullable String mailThere,
            @Nullable String mail,
            Sighting home) {
        if (vary.chance(0.6))
            set.same(
                    home,
                    at(firm, truth, who.name(), vary.title(), PersonRole.MANAGING_DIRECTOR, null),
                    "another page of the firm, title apart");
        if (vary.chance(0.5))
            set.same(
                    home,
                    at(firm, truth, vary.title() + " " + who.name(), null, PersonRole.STAFF, mail),
                    "title in the name");
        if (vary.chance(0.3))
            set.same(
                    home,
                    at(firm, truth, who.surname + ", " + who.given, null, PersonRole.STAFF, null),
                    "surname first");
        vary.umlauts(who.name())
                .ifPresent(other ->
                        set.same(
                                home,
                                at(firm, truth, other, null, PersonRole.STAFF, null),
                                "umlauts"));
        if (vary.chance(0.4))
            set.same(
                    home,
                    at(
                            firm,
                            truth,
                            who.given.charAt(0) + ". " + who.surname,
                            null,
                            PersonRole.STAFF,
                            null),
                    "initial");
        String second = who.second;
        if (second != null) {
            set.same(
                    home,
                    at(
                            firm,
                            truth,
                            who.given + " " + second + " " + who.surname,
                            null,
                            PersonRole.STAFF,
                            null),
                    "second given name");
            set.same(
                    home,
                    at(
                            firm,
                            truth,
                            "%s %s. %s".formatted(who.given, second.charAt(0), who.surname),
                            null,
                            PersonRole.STAFF,
                            null),
                    "initial of the second given name");
        }
        if (who.surname.contains("-"))
            set.same(
                    home,
                    at(firm, truth, who.name().replace('-', ' '), null, PersonRole.STAFF, null),
                    "double name without hyphen");
        if (vary.chance(0.4))
            set.same(
                    home,
                    elsewhere(truth, who.name(), firm.name(), null),
                    "on another's page, firm named");
        if (mailThere != null && vary.chance(0.5))
            set.same(
                    home,
                    elsewhere(truth, who.name(), another.name(), mailThere),
                    "at another firm, same mailbox");
        if (mail != null && vary.chance(0.15))
            set.same(
                    home,
                    at(
                            firm,
                            truth,
                            who.name() + "-" + vary.surname(),
                            null,
                            PersonRole.STAFF,
                            mail),
                    "married, same mailbox");
        if (vary.chance(0.05))
            set.same(
                    home,
                    at(
                            firm,
                            truth,
                            who.given + " " + vary.typingError(who.surname),
                            null,
                            PersonRole.STAFF,
                            null),
                    "typing error");
    }

    private void others(String truth, Somebody who, Firm firm, Sighting home) {
        // nobody else's, however many of these work at one firm
        String family = vary.coinedOnce() + "mann";
        if (vary.chance(0.15)) {
            String name = who.given + " " + who.surname;
            var senior = at(firm, truth + "/sen", name + " sen.", null, PersonRole.OWNER, null);
            var junior = at(firm, truth + "/jun", name + " jun.", null, PersonRole.STAFF, null);
            set.different(senior, junior, "father and son, sen. and jun.");
        }
        if (vary.chance(0.2)) {
            String given = other(who.given);
            set.different(
                    home,
                    at(
                            firm,
                            truth + "/relative",
                            given + " " + who.surname,
                            null,
                            PersonRole.STAFF,
                            mailbox(given, who.surname, firm)),
                    "relatives in one firm");
        }
        if (vary.chance(0.1)) {
            String given = vary.given();
            var one =
                    at(
                            firm,
                            truth + "/first",
                            given + " " + family,
                            null,
                            PersonRole.STAFF,
                            "%s.%s@%s"
                                    .formatted(
                                            Variation.ascii(given),
                                            Variation.ascii(family),
                                            firm.host()));
            var other =
                    at(
                            firm,
                            truth + "/second",
                            given + " " + family,
                            null,
                            PersonRole.OWNER,
                            "%s2@%s".formatted(Variation.ascii(family), firm.host()));
            set.different(one, other, "father and son of one name, two mailboxes");
        }
        if (vary.chance(0.1))
            set.different(
                    at(firm, truth + "/jan", "Jan " + family, null, PersonRole.STAFF, null),
                    at(firm, truth + "/jana", "Jana " + family, null, PersonRole.STAFF, null),
                    "one letter, two people");
        if (vary.chance(0.1))
            set.different(
                    at(firm, truth + "/p", "Klaus P. " + family, null, PersonRole.STAFF, null),
                    at(firm, truth + "/m", "Klaus M. " + family, null, PersonRole.STAFF, null),
                    "two second initials");
        if (vary.chance(0.1))
            set.different(
                    at(firm, truth + "/hp", "Hans-Peter " + family, null, PersonRole.STAFF, null),
                    at(firm, truth + "/pk", "Peter " + family, null, PersonRole.STAFF, null),
                    "Hans-Peter and Peter");
    }

    /// Often with the same initial.
    private String other(String given) {
        while (true) {
            String name = vary.given();
            boolean told = given.length() > 2 || name.charAt(0) != given.charAt(0);
            if (!name.equals(given) && told) return name;
        }
    }
}
