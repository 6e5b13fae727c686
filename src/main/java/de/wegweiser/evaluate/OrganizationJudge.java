package de.wegweiser.evaluate;

import de.wegweiser.evaluate.Verdicts.Said;
import de.wegweiser.fact.OrganizationMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares organizations: all by name, and each field of the publisher of an Impressum.
final class OrganizationJudge {

    private final GoldPage gold;
    private final List<OrganizationMention> organizations;
    private final Verdicts verdicts;

    OrganizationJudge(GoldPage gold, List<OrganizationMention> organizations, Verdicts verdicts) {
        this.gold = gold;
        this.organizations = organizations;
        this.verdicts = verdicts;
    }

    void compare() {
        if (gold.kind().equals("impressum")) publisher();
        verdicts.compare(
                Measure.ORGANIZATIONS,
                gold.organizations().stream().map(named -> named.getOrDefault("name", "")).toList(),
                organizations.stream()
                        .map(named ->
                                new Said<>(
                                        named.name(), named.confidence(), named.quote().snippet()))
                        .toList(),
                Spelling::sameName);
    }

    private void publisher() {
        OrganizationMention publisher = organizations.isEmpty() ? null : organizations.getFirst();
        String snippet = publisher == null ? null : publisher.quote().snippet();
        for (ImpressumField field : ImpressumField.ALL) {
            String wanted = gold.publisherField(field.measure().label()).orElse(null);
            String got = publisher == null ? null : field.of(publisher);
            if (field.judges(wanted)) field(field, wanted, got, snippet);
        }
    }

    private void field(
            ImpressumField field,
            @Nullable String wanted,
            @Nullable String got,
            @Nullable String snippet) {
        Measure measure = field.measure();
        if (wanted == null && got == null) return;
        if (got == null) verdicts.missed(measure, "\"%s\"".formatted(wanted));
        else if (wanted == null)
            verdicts.extra(measure, "\"%s\", gold has none".formatted(got), snippet);
        else if (field.same(wanted, got)) verdicts.hit(measure);
        else verdicts.wrong(measure, "\"%s\", gold \"%s\"".formatted(got, wanted), snippet);
    }
}
