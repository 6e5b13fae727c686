package de.wegweiser.extract.relation;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.extract.organization.LegalForms;
import de.wegweiser.fact.OrganizationKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationNamesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sie ist Gründungsmitglied des Instituts für Leichte Stoffe Hagen e. V.   | Institut für Leichte Stoffe Hagen e. V.
                    Wir sind Mitglied im Fachverband Kaltwalzen Hohenlimburg e. V.           | Fachverband Kaltwalzen Hohenlimburg e. V.
                    Die Wirtschaftskammer Lippe-Ems zu fragen lohnt sich.                    | Wirtschaftskammer Lippe-Ems
                    Die Handwerkskammer Musterstadt bei der Arbeit                           | Handwerkskammer Musterstadt
                    Das KLIM Institute misst mit.                                            | KLIM Institute
                    Das Institut für Leichte Stoffe der Universität Musterstadt              | Institut für Leichte Stoffe; Universität Musterstadt
                    Gemeinsam mit dem Institut für Leichte Stoffe und der Muster Optik GmbH   | Institut für Leichte Stoffe; Muster Optik GmbH
                    Unsere Schwestergesellschaft Muster Optik GmbH liefert sie.              | Muster Optik GmbH
                    Wir sind Partner von Muster Optik GmbH.                                  | Muster Optik GmbH
                    Forschende der ETH Musterstadt und der Uni Neustadt                      | ETH Musterstadt; Uni Neustadt
                    Mit dem Fraunhofer-Institut für Leichte Stoffe ILS werden Pumpen gebaut. | Fraunhofer-Institut für Leichte Stoffe ILS
                    Unsere Schwester Muster Optik GmbH liefert.                              | Muster Optik GmbH
                    Wir messen mit dem Gießerei-Institut der TU Musterstadt.                 | Gießerei-Institut; TU Musterstadt
                    Karlow Institute of Technology                                           | Karlow Institute of Technology
                    Registergericht: AG Musterstadt                                          |
                    Er führte die Geschäfte der Karl Muster GmbH.                            | Karl Muster GmbH
                    Die Montagehalle der Muster Pressenbau GmbH                              | Muster Pressenbau GmbH
                    Das Haus der Technik Musterstadt GmbH                                    | Haus der Technik Musterstadt GmbH
                    Die Werkstätten der Lebensfreude Olpe gGmbH                              | Werkstätten der Lebensfreude Olpe gGmbH
                    Die Klinik für Innere Medizin der Universitätsmedizin Nordstadt          | Klinik für Innere Medizin; Universitätsmedizin Nordstadt
                    Die Muster – Universitätsmedizin Nordstadt                               | Muster – Universitätsmedizin Nordstadt
                    Das Institut für Grenzflächen am Lenneburger Institut für Technologie    | Institut für Grenzflächen; Lenneburger Institut für Technologie
                    Das InfMU Institut für Optik an der Uni Musterstadt e.V.                 | InfMU Institut für Optik an der Uni Musterstadt e.V.
                    Hochschule Musterstadt Fakultät Maschinenbau                             | Hochschule Musterstadt; Fakultät Maschinenbau
                    Hochschule Musterstadt KLANGLAB                                          | Hochschule Musterstadt
                    Foto: Universität Siegen/Erika Muster                                    | Universität Siegen
                    Universität Siegen/Prof. Dr. Muster                                      | Universität Siegen
                    Die Hochschule Aden/Leer lehrt.                                          | Hochschule Aden/Leer
                    Von der Hochschule für Technik und Wirtschaft Musterstadt                | Hochschule für Technik und Wirtschaft Musterstadt
                    Mit dem Deutschen Zentrum für Luft- und Raumfahrt                        | Deutsches Zentrum für Luft- und Raumfahrt
                    Das Institut für Informatik, Optik und Akustik misst.                    | Institut für Informatik, Optik und Akustik
                    Verschiedene Institute der Universität Musterstadt                       | Universität Musterstadt
                    """)
    void whatLeadsToANameOrFollowsItIsNoPartOfIt(String sentence, String name) {
        assertThat(OrganizationNames.in(sentence))
                .extracting(OrganizationNames.Name::text)
                .containsExactly(name == null ? new String[0] : name.split("; ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Petra Muster, c/o Beispiel Antriebe GmbH, Postfach 1 | Beispiel Antriebe GmbH
                    Die Aktiengesellschaft führt den Konzern.            |
                    Unsere GmbH besteht seit 1990.                       |
                    Die Schwestergesellschaft Muster Optik GmbH hilft.   | Muster Optik GmbH
                    Montagehalle der Muster Pressenbau GmbH              | Muster Pressenbau GmbH
                    Institut für Optik der Hochschule Olpe und der Muster Optik GmbH | Muster Optik GmbH
                    Universität Musterstadt – Fakultät für Chemie – AG Optik |
                    """)
    void anArticleIsNoNameAndAnAddressIsNoPartOfOne(String sentence, String name) {
        assertThat(LegalForms.first(sentence).map(LegalForms.Named::name).orElse(null))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Forschungsverbund Leichtbau, NETWORK",
        "Verbund der Zulieferer, NETWORK",
        "Institut fuer Optik, RESEARCH_INSTITUTE",
        "Stanzen und Folgeverbund, ORGANIZATION",
        "Werkstoffverbund, ORGANIZATION"
    })
    void aVerbundOfMembersIsANetworkAndOneOfPartsIsNone(String name, OrganizationKind kind) {
        assertThat(OrganizationNames.kind(name)).isEqualTo(kind);
    }
}
