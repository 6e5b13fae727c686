package de.wegweiser.evaluate;

import de.wegweiser.fact.CompetenceMention;
import de.wegweiser.fact.Predicate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Compares competences: by what is printed or by label, and what the page says of them. Gold names
/// central ones only, so that precision comes out too low.
final class CompetenceJudge {

    private static final Map<String, Predicate> PREDICATES =
            Map.of(
                    "offers", Predicate.OFFERS,
                    "uses", Predicate.USES,
                    "researches", Predicate.RESEARCHES);

    private final GoldPage gold;
    private final List<CompetenceMention> competences;
    private final Verdicts verdicts;

    CompetenceJudge(GoldPage gold, List<CompetenceMention> competences, Verdicts verdicts) {
        this.gold = gold;
        this.competences = competences;
        this.verdicts = verdicts;
    }

    /// Recall counts gold, precision counts mentions: a page may say one thing in many places.
    void compare() {
        gold.technologies().forEach(this::findsOrMisses);
        competences.forEach(this::judge);
        gold.relations().forEach(this::predicate);
    }

    private void findsOrMisses(GoldPage.Technology technology) {
        if (mentions(terms(technology)).isEmpty())
            verdicts.missed(Measure.COMPETENCES, "\"%s\"".formatted(technology.mention()));
    }

    private void judge(CompetenceMention found) {
        boolean right =
                gold.technologies().stream()
                        .anyMatch(wanted -> Spelling.agree(terms(wanted), terms(found)));
        verdicts.judge(Tally.Claim.COMPETENCES, found.confidence(), right);
        if (right) verdicts.hit(Measure.COMPETENCES);
        else
            verdicts.extra(
                    Measure.COMPETENCES,
                    Verdicts.sure(found.quote().surface(), found.confidence()),
                    found.quote().snippet());
    }

    /// Of the competences found: one of their mentions has to say what gold says.
    private void predicate(GoldPage.Relation told) {
        Predicate wanted = PREDICATES.get(told.predicate());
        if (wanted == null) return;
        List<CompetenceMention> found = mentions(terms(told.object()));
        if (found.isEmpty()) return;
        CompetenceMention first = found.getFirst();
        if (found.stream().anyMatch(mention -> mention.predicate() == wanted))
            verdicts.hit(Measure.COMPETENCE_PREDICATE);
        else
            verdicts.wrong(
                    Measure.COMPETENCE_PREDICATE,
                    "%s, gold %s: \"%s\"".formatted(first.predicate(), wanted, told.object()),
                    first.quote().snippet());
    }

    private List<CompetenceMention> mentions(List<String> wanted) {
        return competences.stream()
                .filter(mention -> Spelling.agree(wanted, terms(mention)))
                .toList();
    }

    /// A relation of gold names the label; the page may print something else.
    private List<String> terms(String object) {
        Map<String, String> printed = new HashMap<>();
        for (var technology : gold.technologies())
            printed.put(Spelling.squash(technology.label()), Spelling.squash(technology.mention()));
        String label = Spelling.squash(object);
        return List.of(label, printed.getOrDefault(label, ""));
    }

    private static List<String> terms(GoldPage.Technology technology) {
        return List.of(Spelling.squash(technology.mention()), Spelling.squash(technology.label()));
    }

    private static List<String> terms(CompetenceMention found) {
        return Stream.of(found.quote().surface(), found.labelEn(), found.labelDe())
                .map(Spelling::squash)
                .toList();
    }
}
