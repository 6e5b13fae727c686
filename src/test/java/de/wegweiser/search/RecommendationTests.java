package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationTests {

    /// A door that is left open is no help: what was rejected meanwhile is not told as met.
    @Test
    void tellsTheNeedsThatItsPathsStillLeadOver() {
        var help = path(Metapath.NEED_MEETS_OFFER, "urn:c:robotik");
        var door = path(Metapath.COMMON_NETWORK, "org-network");
        var all =
                new Recommendation(
                        1, "org-a", "org-b", List.of("urn:c:robotik"), List.of(help, door));

        assertThat(all.with(List.of(help)).needs()).containsExactly("urn:c:robotik");
        assertThat(all.with(List.of(door)).needs()).isEmpty();
    }

    private static PartnerPath path(Metapath metapath, String middle) {
        return new PartnerPath(
                0,
                0,
                metapath,
                "org-a",
                "org-b",
                List.of(
                        PartnerPath.Hop.over(
                                new EdgeKey("org-a", Predicate.SEEKS, middle), 1, "org-a"),
                        PartnerPath.Hop.over(
                                new EdgeKey("org-b", Predicate.OFFERS, middle), 1, middle)));
    }
}
