package de.wegweiser.evaluate;

import de.wegweiser.evaluate.LabelledSet.Kind;
import de.wegweiser.evaluate.LabelledSet.Sighting;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Predicate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Names firms in many ways on many pages, and puts firms beside them that are others.
final class FirmSightings {

    private final LabelledSet set;
    private final Variation vary;

    FirmSightings(LabelledSet set, Variation vary) {
        this.set = set;
        this.vary = vary;
    }

    /// The Impressum of a firm's own site.
    Sighting impressum(String truth, Firm firm) {
        return set.see(
                Kind.COMPANY,
                truth,
                new DraftPage("https://%s/impressum".formatted(firm.host()), PageRole.IMPRESSUM)
                        .firm(firm.name(), firm)
                        .facts(),
                firm.name());
    }

    /// A page of somebody else.
    DraftPage elsewhere() {
        int number = vary.next();
        return new DraftPage("https://netzwerk%d.example/partner".formatted(number), PageRole.ABOUT)
                .named("Netzwerk Nummer %d e.V.".formatted(number), OrganizationKind.NETWORK);
    }

    private Sighting elsewhere(String truth, String printed, Firm told) {
        return set.see(Kind.COMPANY, truth, elsewhere().firm(printed, told).facts(), printed);
    }

    private Sighting partner(String truth, String printed) {
        var page = elsewhere();
        var facts =
                page.relation(
                                page.facts().organizations().getFirst().name(),
                                Predicate.COOPERATES_WITH,
                                printed)
                        .facts();
        return set.see(Kind.COMPANY, truth, facts, printed);
    }

    Sighting all(String truth, Firm firm) {
        var home = impressum(truth, firm);
        var towns = vary.inOtherTowns(firm);
        same(truth, firm, towns, home);
        others(truth, firm, towns, home);
        return home;
    }

    // --- the same firm

    private void same(String truth, Firm firm, List<Firm> towns, Sighting home) {
        var placed = firm.onlyPlace();
        if (vary.chance(0.5))
            set.same(home, elsewhere(truth, firm.name(), placed), "same name, same place");
        vary.umlauts(firm.stem())
                .ifPresent(stem ->
                        set.same(
                                home,
                                elsewhere(truth, stem + " " + form(firm), placed),
                                "umlauts"));
        vary.form(form(firm))
                .ifPresent(form ->
                        set.same(
                                home,
                                elsewhere(
                                        truth,
                                        firm.stem() + " " + form,
                                        placed.withName(firm.stem(), form)),
                                "legal form spelled"));
        vary.hyphen(firm.stem())
                .ifPresent(stem ->
                        set.same(
                                home,
                                elsewhere(truth, stem + " " + form(firm), placed),
                                "hyphens"));
        vary.ampersand(firm.stem())
                .ifPresent(stem ->
                        set.same(
                                home,
                                elsewhere(truth, stem + " " + form(firm), placed),
                                "& / und"));
        if (vary.chance(0.5))
            set.same(
                    home,
                    elsewhere(truth, firm.name().toUpperCase(java.util.Locale.GERMAN), placed),
                    "capitals");
        if (vary.chance(0.4)) {
            var bare = firm.onlyTown().formless();
            set.same(home, formless(truth, bare), "no legal form, town only");
        }
        if (vary.chance(0.5)) set.same(home, partner(truth, firm.name()), "name only");
        keys(truth, firm, towns, home);
    }

    private Sighting formless(String truth, Firm bare) {
        return set.see(
                Kind.COMPANY,
                truth,
                elsewhere().firm(bare.stem(), OrganizationKind.ORGANIZATION, bare).facts(),
                bare.stem());
    }

    private void keys(String truth, Firm firm, List<Firm> towns, Sighting home) {
        if (isRegistered(firm) && vary.chance(0.4)) {
            var moved = towns.get(0).on("neu%d.example".formatted(vary.next()));
            set.same(home, impressum(truth, moved), "moved, same register number");
        }
        if (isRegistered(firm) && vary.chance(0.2)) {
            var renamed =
                    firm.withName(vary.coined() + " " + vary.trade(), form(firm))
                            .on("marke%d.example".formatted(vary.next()));
            set.same(home, impressum(truth, renamed), "renamed, same register number");
        }
        if (isRegistered(firm) && vary.chance(0.3)) {
            String wrong = vary.typingError(firm.stem());
            var other = firm.withName(wrong, form(firm)).taxed(null);
            set.same(
                    home,
                    elsewhere(truth, other.name(), other),
                    "typing error, same register number");
        }
        if (firm.vatId() != null && vary.chance(0.4)) {
            var shop =
                    firm.registered(null, null)
                            .at(null, null, null)
                            .on("shop%d.example".formatted(vary.next()));
            set.same(home, impressum(truth, shop), "second site, VAT id only");
        }
        if (vary.chance(0.4)) {
            String brand = firm.stem().split("[ -]")[0];
            set.same(
                    home,
                    set.see(
                            Kind.COMPANY,
                            truth,
                            elsewhere()
                                    .linked(brand, OrganizationKind.ORGANIZATION, firm.host())
                                    .facts(),
                            brand),
                    "brand, linked");
        }
        if (vary.chance(0.1)) {
            String wrong = vary.typingError(firm.stem()) + " " + form(firm);
            set.same(
                    home,
                    elsewhere(truth, wrong, firm.onlyPlace()),
                    "typing error, same place, no key");
        }
        if (isRegistered(firm) && firm.vatId() != null && vary.chance(0.15)) {
            var moved = towns.get(1);
            var now = moved.registered(vary.courtOf(moved), vary.number(form(firm)));
            set.same(
                    home,
                    set.seeLater(
                            Kind.COMPANY,
                            truth,
                            new DraftPage(
                                            "https://%s/impressum".formatted(firm.host()),
                                            PageRole.IMPRESSUM)
                                    .firm(now.name(), now)
                                    .facts(),
                            now.name()),
                    "read again later: seat moved, new register number");
        }
    }

    // --- others

    private void others(String truth, Firm firm, List<Firm> towns, Sighting home) {
        if (vary.chance(0.15)) group(truth, firm, home);
        if (vary.chance(0.15)) {
            var other = towns.get(2).on("dort%d.example".formatted(vary.next()));
            other =
                    other.registered(vary.courtOf(other), vary.number(form(firm)))
                            .taxed(vary.vatId());
            set.different(home, impressum(truth + "/town", other), "same name, another town");
        }
        if (vary.chance(0.1)) {
            var other = towns.get(3).onlyPlace();
            set.different(
                    home,
                    elsewhere(truth + "/town2", firm.name(), other),
                    "same name, another town, no key");
        }
        if (form(firm).equals("GmbH & Co. KG")) partnership(truth, firm, home);
        if (form(firm).equals("GmbH") && vary.chance(0.3)) {
            var kg =
                    firm.withName(firm.stem(), "GmbH & Co. KG")
                            .registered(firm.court(), vary.number("KG"))
                            .taxed(vary.vatId())
                            .on("kg%d.example".formatted(vary.next()));
            set.different(home, impressum(truth + "/kg", kg), "GmbH and its GmbH & Co. KG");
        }
        if (vary.chance(0.1)) {
            var other =
                    firm.withName(otherTrade(firm.stem()), form(firm))
                            .registered(firm.court(), vary.number(form(firm)))
                            .taxed(vary.vatId())
                            .on("neben%d.example".formatted(vary.next()));
            set.different(
                    home,
                    impressum(truth + "/trade", other),
                    "same surname, other trade, same town");
        }
        oneLetter(firm)
                .filter(_ -> vary.chance(0.5))
                .ifPresent(stem -> {
                    var other =
                            firm.withName(stem, form(firm))
                                    .onlyPlace()
                                    .on("ahnlich%d.example".formatted(vary.next()));
                    set.different(
                            home,
                            impressum(truth + "/letter", other),
                            "Meier and Maier, same town");
                });
    }

    private static boolean isRegistered(Firm firm) {
        return firm.court() != null && firm.number() != null;
    }

    private static String form(Firm firm) {
        return Objects.requireNonNull(firm.form());
    }

    private String otherTrade(String stem) {
        return stem.split("[ -]")[0] + " Immobilienverwaltung";
    }

    private static Optional<String> oneLetter(Firm firm) {
        if (firm.stem().contains("Meier"))
            return Optional.of(firm.stem().replace("Meier", "Maier"));
        if (firm.stem().contains("Maier"))
            return Optional.of(firm.stem().replace("Maier", "Meier"));
        return Optional.empty();
    }

    /// One site with one Impressum page that lists three firms, and a phone and a street for all.
    private void group(String truth, Firm firm, Sighting home) {
        String host = "gruppe%d.example".formatted(vary.next());
        String stem = vary.coined() + " " + vary.surname();
        var lead = sister(firm, stem + " Holding", "GmbH", host);
        var one = sister(firm, stem + " " + vary.trade(), "GmbH", host);
        var other = sister(firm, stem + " Service", "GmbH & Co. KG", host);
        var page =
                new DraftPage("https://%s/impressum".formatted(host), PageRole.IMPRESSUM)
                        .firm(lead.name(), lead)
                        .firm(one.name(), one)
                        .firm(other.name(), other)
                        .facts();
        var leading = set.see(Kind.COMPANY, truth + "/lead", page, lead.name());
        var first = set.note(Kind.COMPANY, truth + "/one", page, one.name());
        var second = set.note(Kind.COMPANY, truth + "/other", page, other.name());
        set.different(leading, first, "one Impressum, sister companies");
        set.different(leading, second, "one Impressum, sister companies");
        set.different(first, second, "one Impressum, sister companies");
        set.different(home, leading, "same street and phone, another firm");
        set.same(
                first,
                elsewhere(truth + "/one", one.name(), one.onlyPlace()),
                "a sister, elsewhere");
        set.same(
                second,
                elsewhere(truth + "/other", other.name(), other.onlyPlace()),
                "a sister, elsewhere");
        var own = one.on("schwester%d.example".formatted(vary.next()));
        set.same(first, impressum(truth + "/one", own), "a sister's own site");
        var brochure =
                new DraftPage("https://%s/unternehmen".formatted(host), PageRole.ABOUT)
                        .named(lead.name(), OrganizationKind.COMPANY)
                        .linked(one.name(), OrganizationKind.COMPANY, host)
                        .facts();
        set.same(
                first,
                set.see(Kind.COMPANY, truth + "/one", brochure, one.name()),
                "a sister, linked to the group's site");
    }

    private Firm sister(Firm of, String stem, String form, String host) {
        return of.withName(stem, form)
                .registered(of.court() == null ? "Siegen" : of.court(), vary.number(form))
                .taxed(vary.chance(0.5) ? vary.vatId() : null)
                .on(host);
    }

    /// The general partner stands in the Impressum of its KG.
    private void partnership(String truth, Firm firm, Sighting home) {
        String stem = vary.chance(0.5) ? firm.stem() + " Verwaltungs" : firm.stem();
        var partner =
                firm.withName(stem, "GmbH")
                        .registered(
                                firm.court() == null ? "Siegen" : firm.court(), vary.number("GmbH"))
                        .taxed(null);
        var page =
                new DraftPage("https://%s/rechtliches".formatted(firm.host()), PageRole.IMPRESSUM)
                        .firm(firm.name(), firm)
                        .firm(partner.name(), partner)
                        .facts();
        set.different(
                home,
                set.see(Kind.COMPANY, truth + "/partner", page, partner.name()),
                "general partner and KG");
    }
}
