package de.wegweiser.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.extract.learned.RoleModel;
import de.wegweiser.extract.learned.RoleModel.Algorithm;
import de.wegweiser.extract.learned.RoleModel.Sample;
import de.wegweiser.fact.PageRole;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RolesEvaluationTests {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    www.muster.example/impressum.html,            IMPRESSUM
                    lab.muster.example/en/imprint.html,           IMPRESSUM
                    lab.muster.example/projekte/ofen.html,        PROJECT
                    lab.muster.example/projekte/index.html,       OTHER
                    lab.muster.example/team/erika-muster.html,    TEAM
                    lab.muster.example/mitarbeiter.html,          TEAM
                    lab.muster.example/forschung.html,            RESEARCH
                    team.muster.example/produkte.html,            OTHER
                    """)
    void theAddressOfASitesPageSaysWhatItIsFor(String address, PageRole role) {
        assertThat(RolesEvaluation.roleOf(address)).isEqualTo(role);
    }

    @ParameterizedTest
    @EnumSource
    void aModelTellsPagesLikeThoseItLearned(Algorithm algorithm) {
        var model =
                RoleModel.train(
                        algorithm,
                        List.of(
                                new Sample(PageRole.IMPRESSUM, List.of("impressum", "amtsgericht")),
                                new Sample(PageRole.IMPRESSUM, List.of("impressum", "telefon")),
                                new Sample(PageRole.TEAM, List.of("team", "leitung")),
                                new Sample(PageRole.TEAM, List.of("team", "telefon"))),
                        50,
                        1);

        assertThat(model.of(List.of("impressum", "amtsgericht"))).isEqualTo(PageRole.IMPRESSUM);
        assertThat(model.of(List.of("team", "leitung"))).isEqualTo(PageRole.TEAM);
    }
}
