package de.wegweiser.extract.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelIndexTests {

    private static final LabelIndex INDEX =
            new LabelIndex(
                    Vocabulary.of(
                            "Bildverarbeitung | Image processing",
                            "Sprachverarbeitung | Speech processing",
                            "Künstliche Intelligenz | Artificial intelligence | KI | AI",
                            "Spritzgießen | Injection moulding | Spritzguss | injection molding",
                            "Maschinelles Lernen | Machine learning | ML | ML",
                            "Werkzeugmaschinen | Machine tools",
                            "Robotik | Robotics | Roboter | robots",
                            "Aktorik | Actuators | Aktoren",
                            "Lager | Bearings",
                            "Drehen | Turning | Drehteile",
                            "Inkrementelle Umformung | Incremental forming | Drücken",
                            "Additive Fertigung | Additive manufacturing | 3D-Druck",
                            "Fertigung | Production",
                            "Fügetechnik | Joining",
                            "Montagetechnik | Assembly technology",
                            "Stahlbau | Structural steelwork",
                            "Stahlbearbeitung | Steel processing",
                            "Logistik | Logistics",
                            "Simulation und FEM | Simulation | FEM",
                            "Oberflächentechnik | Surface engineering",
                            "Prüfen | Inspecting",
                            "CAD | CAD | CAD/CAM",
                            "Optimierung | Optimisation",
                            "C++ | C++",
                            "Batterietechnik | Battery technology",
                            "Ingenieurdienstleistungen | Engineering services | Ingenieure",
                            "Automatisierungstechnik | Automation | Automatisierung",
                            "LED-Technik | LED technology | LED",
                            "Schweißtechnik | Welding | Schweißen"));

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # umlauts, sharp s, case, accents set apart, soft hyphens, ligatures
                    Wir beherrschen die Oberflaechentechnik.        | Oberflächentechnik
                    Sie lehrt Oberflachentechnik.                   | Oberflächentechnik
                    OBERFLÄCHENTECHNIK                              | Oberflächentechnik
                    Das Spritzgiessen von Teilen                    | Spritzgießen
                    Das SPRITZGIESSEN von Teilen                    | Spritzgießen
                    Er drückt den Stempel, Drucken kann er nicht.   |
                    Sie können Drücken und Walzen.                  | Drücken
                    # gender
                    Ingenieur:innen                                 | Ingenieure
                    Ingenieur*innen                                 | Ingenieure
                    Ingenieur_innen                                 | Ingenieure
                    IngenieurInnen                                  | Ingenieure
                    Ingenieurinnen                                  | Ingenieure
                    Ingenieur/-innen                                | Ingenieure
                    Ingenieur(innen)                                | Ingenieure
                    Ingenieure (m/w/d)                              | Ingenieure
                    # half words
                    Bild- und Sprachverarbeitung                    | Bildverarbeitung; Sprachverarbeitung
                    Bild-, Text- und Sprachverarbeitung             | Bildverarbeitung; Sprachverarbeitung
                    Bild- sowie Sprachverarbeitung                  | Bildverarbeitung; Sprachverarbeitung
                    Füge- und Montagetechnik                        | Fügetechnik; Montagetechnik
                    Stahlbau und -bearbeitung                       | Stahlbau; Stahlbearbeitung
                    Bild- und Tonaufnahmen                          |
                    # hyphens
                    KI-gestützte Bildverarbeitung                   | KI; Bildverarbeitung
                    Bild-Verarbeitung                               | Bildverarbeitung
                    3D Druck und 3D-Druck                           | 3D-Druck; 3D-Druck
                    Machine-Learning-Verfahren                      | Machine learning
                    CAD/CAM                                         | CAD/CAM
                    # closed compounds
                    Kunststoffspritzguss                            | Spritzguss
                    Die Belagerung der Stadt                        |
                    Das Lager ist voll                              | Lager
                    Wälzlagers                                      |
                    Ein Logistikzentrum                             | Logistik
                    logistische Fragen                              |
                    Rechtfertigung                                  |
                    Piezoaktoren und Erfolgsfaktoren                | Aktoren
                    Serienfertigung                                 | Fertigung
                    Automatisierungslösungen                        | Automatisierung
                    additive Fertigungsverfahren                    | Additive Fertigung
                    # inflection
                    eine Werkzeugmaschine                           | Werkzeugmaschinen
                    von Werkzeugmaschinen                           | Werkzeugmaschinen
                    Robotern                                        | Roboter
                    des Roboters                                    | Roboter
                    des maschinellen Lernens                        | Maschinelles Lernen
                    mit Künstlicher Intelligenz                     | Künstliche Intelligenz
                    Das Dreher-Team                                 |
                    Battery technologies                            | Battery technology
                    Die Optimization                                | Optimisation
                    # abbreviations
                    KI und ML                                       | KI; ML
                    ki oder ml oder Fem                             |
                    KIRCHE                                          |
                    LEDs in FEM-Modellen                            | LED; FEM
                    C++ und C                                       | C++
                    # verbs are no nouns
                    Die Räder drehen sich, wir prüfen das.          |
                    """)
    void findsWhatACarefulReaderFinds(String text, String labels) {
        List<String> expected =
                labels == null
                        ? List.of()
                        : Arrays.stream(labels.split(";", -1)).map(String::strip).toList();
        assertThat(INDEX.find(Words.of(text), "de"))
                .extracting(LabelMatch::label)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} shows “{1}”")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Unsere Bild- und Sprachverarbeitung läuft. | Bild- und Sprachverarbeitung
                    Aus Kunststoffspritzguss gemacht           | Kunststoffspritzguss
                    KI-gestützte Prüfung                       | KI
                    Die Werkzeug­maschinen                     | Werkzeug­maschinen
                    """)
    void quotesTheWordsAsPrinted(String text, String surface) {
        LabelMatch first = INDEX.find(Words.of(text), "de").getFirst();
        assertThat(text.substring(first.start(), first.end())).isEqualTo(surface);
    }

    @Test
    void joinsAWordThatIsBrokenAtTheEndOfALine() {
        String text = "Wir bieten Bildver-\narbeitung an, Bild-\nund Ton auch.";
        assertThat(INDEX.find(Words.of(text), "de"))
                .extracting(m -> text.substring(m.start(), m.end()))
                .containsExactly("Bildver-\narbeitung");
    }

    @Test
    void doesNotReachOverTheEndOfALineOrSentence() {
        assertThat(INDEX.find(Words.of("Viel Maschinelles.\nLernen macht Freude."), "de"))
                .isEmpty();
    }

    @Test
    void takesTheLongestLabelOnly() {
        assertThat(INDEX.find(Words.of("Additive Fertigung"), "de"))
                .extracting(LabelMatch::label)
                .containsExactly("Additive Fertigung");
    }
}
