package de.wegweiser.extract.relation;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.ontology.Gazetteer;
import java.util.Optional;

/// The list of members that an association, a network or a cluster shows on its own site.
final class Members {

    private static final int FLAGS = CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS;

    private static final Cue UNITED =
            Cue.of(
                    "netzwerk|network|cluster|verband|verbund\\b|verein\\b|vereinigung|allianz|alliance|initiative|innung|forum|bündnis|\\be\\. ?V\\.",
                    FLAGS);

    private static final Cue MEMBERS =
            Cue.of(
                    "^\\W*(?:(?:unsere|die|our|alle|neue|aktuelle|all) )?(?:(?:förder|gründungs|voll|kooperativ\\p{L}* )?mitglieder|mitgliedsunternehmen|mitgliedsbetriebe|mitgliederverzeichnis|mitgliederliste|(?:founding )?members|member companies|beteiligte (?:einrichtungen|institutionen|hochschulen|partner|unternehmen)|träger(?:einrichtungen)?|partnereinrichtungen|participating institutions)(?: (?:und|&|and) (?:partner|förderer|partners))?\\W*$",
                    FLAGS);

    /// Other headings of a page of members.
    private static final Cue OFFICES =
            Cue.of(
                    "mitglied werden|become a member|vorstand|beirat|geschäftsstelle|kontakt|contact|ansprechpartner|vorteile|beitritt|satzung|board|aktuelles|termine|partner|kooperation|zusammenarbeit|leistungen|warum",
                    FLAGS);

    private Members() {}

    /// Whether a block stands in the list of the publisher's own members.
    static boolean under(Page page, Block block) {
        if (page.publisher == null) return false;
        boolean united =
                page.publisher.kind() == OrganizationKind.NETWORK
                        || UNITED.in(page.publisher.name());
        return united
                && block.headings().stream().anyMatch(MEMBERS::in)
                && block.headings().stream()
                        .filter(heading -> !MEMBERS.in(heading))
                        .noneMatch(OFFICES::in);
    }

    /// One member in each item, row, logo or heading; a sentence about them names none for certain.
    static void read(Page page, Block block, Gazetteer gazetteer) {
        boolean row = block.kind() == Block.Kind.TABLE_ROW;
        if (block.kind() == Block.Kind.PARAGRAPH && block.links().isEmpty()) return;
        if (row && Tables.head(block)) return;
        // whose row or card it is, is a member as a person
        if (page.person(block.text().split("\\n|, |\\(", 2)[0]).isPresent()) return;
        int cell = row ? block.text().indexOf('\t') : -1;
        String text = cell > 0 ? block.text().substring(0, cell) : block.text();
        var names = page.names(text);
        Optional<OrganizationNames.Name> member = names.stream().findFirst();
        if (member.isEmpty() && !block.isHeading())
            member = Cooperation.loose(page, block, gazetteer);
        member.filter(name -> !page.isPublisher(name.text()))
                .filter(name -> page.person(name.text()).isEmpty())
                .ifPresent(name -> {
                    var quote = page.quote(block, new Span(0, block.text().length()), name.span());
                    page.relate(
                            page.name(name, quote, 0.7),
                            Predicate.MEMBER_OF,
                            page.publisher(),
                            quote,
                            0.75);
                });
    }
}
