package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.wegweiser.extract.document.Cue;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The question before a pattern never hides what the pattern finds.
class CueTests {

    private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
                    colou?r color
                    partners?\\b Partner
                    (?:un)?fit FIT
                    (?:un)?fit|zu unzu
                    x{0,2}yz yz
                    xy{2}z xyyz
                    ab+cd abbcd
                    ab*cd acd
                    ab*?cd acd
                    a[|)]bc a)bc
                    a[[:xy]&&[^x]]bc aybc
                    \\(ab\\) (ab)
                    a\\|b a|b
                    (?<!x)ab ab
                    (?=abc)ab abc
                    ab(?!c)d abd
                    a(?:b|c)de acde
                    (?:ab|cd)*ef ef
                    (?:ab|c)+ c
                    (?:ab(?:cd|ef)|gh)i abefi
                    (?<name>ab)c abc
                    (?i)GmbH gMBh
                    (?iu)straße|ähnlich ÄHNLICH
                    \\p{Lu}bc|de Xbc
                    \\p{Lu}{2} AB
                    ^ab$ ab
                    .*ab xxab
                    \\bab\\b.{1,200}\\bcd\\b ab-cd
                    ab|(?:)xy xy
                    ab|. q
                    (?-i:\\p{Lu})ab|(?:e.)?V. Xab
                    """)
    void findsWhatThePatternFinds(String regex, String text) {
        for (int flags : new int[] {0, IGNORING_CASE, IGNORING_CASE | Pattern.COMMENTS}) {
            var cue = Cue.of(regex, flags);
            assertThat(finds(cue.matcher(text).results().toList()))
                    .as("%s in %s", cue, text)
                    .isEqualTo(finds(cue.pattern().matcher(text).results().toList()));
        }
        assertThat(Cue.of(regex, IGNORING_CASE).in(text)).isTrue();
        assertThat(Cue.of(regex, IGNORING_CASE).in("–")).isEqualTo(regex.equals("ab|."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\Qa|b\\E",
                "(?i:abc)d",
                "ab(?i)cd",
                "(?<q>ab)\\k<q>",
                "\\x41bc",
                "(ab)\\1",
                "[]a]bc"
            })
    void refusesWhatItCannotRead(String regex) {
        assertThatThrownBy(() -> Cue.of(regex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not read here");
    }

    /// All of ours, over the lines of the sample region.
    @Test
    void hidesNothingOnRealPages() throws IOException, IllegalAccessException {
        var cues = cues();
        assertThat(cues).hasSizeGreaterThan(60);
        int found = 0;
        for (String line : lines())
            for (Cue cue : cues) {
                var expected = finds(cue.pattern().matcher(line).results().toList());
                found += expected.size();
                if (!expected.equals(finds(cue.matcher(line).results().toList())))
                    throw new AssertionError(cue + " hides something in " + line);
            }
        assertThat(found).isGreaterThan(500);
    }

    /// A cue that asks for nothing is a pattern in disguise.
    @Test
    void eachOfOursAsksForAWord() throws IllegalAccessException {
        assertThat(cues()).noneMatch(cue -> cue.toString().endsWith(" by []"));
    }

    private static List<String> finds(List<MatchResult> results) {
        return results.stream().map(r -> r.start() + " " + r.group()).toList();
    }

    private static List<Cue> cues() throws IllegalAccessException {
        var found = new ArrayList<Cue>();
        var classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("de.wegweiser.extract");
        for (JavaClass type : classes)
            for (Field field : type.reflect().getDeclaredFields())
                if (field.getType() == Cue.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    found.add((Cue) field.get(null));
                }
        return found;
    }

    /// Every tenth that is not there already, without its tags.
    private static List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/resources/sample-region"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList())
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replaceAll("<[^>]*>", " ").strip())
                        .filter(line -> line.length() > 3 && line.length() < 600)
                        .forEach(lines::add);
        }
        var distinct = lines.stream().distinct().toList();
        return IntStream.range(0, distinct.size() / 10)
                .mapToObj(i -> distinct.get(10 * i))
                .toList();
    }
}
