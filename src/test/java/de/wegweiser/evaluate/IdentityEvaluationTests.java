package de.wegweiser.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.evaluate.LabelledSet.Kind;
import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageRole;
import de.wegweiser.resolve.Distinct;
import de.wegweiser.resolve.Doubt;
import de.wegweiser.resolve.EntityType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The measure itself: what is counted, and that labels come from how a pair was made.
class IdentityEvaluationTests {

    @Test
    void allPairsAreCountedAndTheLabelledOnesApart() {
        var set = new LabelledSet();
        var page =
                new DraftPage("https://a.example/", PageRole.HOME)
                        .named("Muster GmbH", OrganizationKind.COMPANY)
                        .facts();
        var one = set.see(Kind.COMPANY, "muster", page, "Muster GmbH");
        var other = set.note(Kind.COMPANY, "muster", page, "Muster");
        var third = set.note(Kind.COMPANY, "muster", page, "MUSTER");
        var stranger = set.note(Kind.COMPANY, "fremd", page, "Fremd GmbH");
        set.same(one, other, "short");
        set.different(one, stranger, "stranger");
        var ids = new HashMap<LabelledSet.Sighting, EntityId>();
        ids.put(one, new EntityId("a"));
        ids.put(other, new EntityId("a"));
        ids.put(stranger, new EntityId("a"));
        ids.put(third, new EntityId("b"));
        var section = new IdentityReport.Section("test", set, ids, List.of());
        assertThat(section.labelled()).containsEntry(Kind.COMPANY, new Count(1, 1, 0));
        assertThat(section.counts()).containsEntry(Kind.COMPANY, new Count(1, 2, 2));
        assertThat(section.errors()).anyMatch(line -> line.contains("wrong (stranger)"));
    }

    @Test
    void theOrderOfQuestionsIsJudgedByWhoTheyAreAbout() {
        var set = new LabelledSet();
        var page = new DraftPage("https://a.example/", PageRole.HOME).facts();
        var ids = new HashMap<LabelledSet.Sighting, EntityId>();
        for (String who : List.of("a muster", "b muster", "c fremd", "d muster"))
            ids.put(
                    set.note(Kind.COMPANY, who.substring(2), page, who),
                    new EntityId(who.substring(0, 1)));
        set.same(set.sightings.get(0), set.sightings.get(1), "asked");
        set.same(set.sightings.get(0), set.sightings.get(3), "not asked");
        var order =
                ReviewOrder.of(
                        set,
                        ids,
                        List.of(doubt("a", "b", .4), doubt("a", "c", .4), doubt("b", "c", .3)));
        assertThat(order).isEqualTo(new ReviewOrder(3, 1, .75, 2, 1));
    }

    private static Doubt doubt(String one, String other, double score) {
        return new Doubt(
                EntityType.ORGANIZATION,
                new EntityId(one),
                one,
                new EntityId(other),
                other,
                null,
                "alike",
                score,
                new Distinct(new TreeSet<>(), new TreeSet<>()));
    }

    @Test
    void aPairIsLabelledByItsTruth() {
        var set = new LabelledSet();
        var page = new DraftPage("https://a.example/", PageRole.HOME).facts();
        var one = set.see(Kind.COMPANY, "muster", page, "Muster GmbH");
        var other = set.note(Kind.COMPANY, "fremd", page, "Fremd GmbH");
        assertThatThrownBy(() -> set.same(one, other, "wrong label"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wrong label");
    }

    @Test
    void theSameSeedInventsTheSameFirmsAndNoNumberTwice() {
        var first = new Variation(7);
        var second = new Variation(7);
        var numbers = new HashSet<String>();
        for (int i = 0; i < 500; i++) {
            var firm = first.firm();
            assertThat(second.firm()).isEqualTo(firm);
            assertThat(numbers.add(firm.number())).isTrue();
            assertThat(OrganizationMention.verified(String.valueOf(firm.vatId()))).isTrue();
        }
    }

    @Test
    void aTypingErrorChangesTheName() {
        var vary = new Variation(3);
        for (int i = 0; i < 500; i++) {
            String name = vary.stem();
            assertThat(vary.typingError(name)).isNotEqualTo(name);
        }
    }
}
