package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.wegweiser.extract.document.Cue;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// No pattern of ours can be kept busy by a hostile line: looked at by the characters it reads, not
/// by the clock.
class PatternWorkTests {

    /// A line that fills a screen: what grows faster than the line shows here already. Longer ones
    /// are cut (`DocumentBuilder.LONGEST`).
    private static final int LENGTH = 1000;

    /// Reads of one character, on average, that we accept: patterns look ahead over a sentence
    /// (`.{1,300}`) from any verb, but none may run to the end of the line from every character.
    private static final long READS = 400;

    /// Their callers hand them single words, or no more than 60 or 120 characters
    /// (`PersonNames.LONGEST`, `Addresses.LONGEST`).
    private static final Set<String> GUARDED = Set.of("WHOLE", "NOUN", "NO_GIVEN_NAME", "INLINE");

    private static final List<Field> PATTERNS = patterns();

    private static List<Field> patterns() {
        var found = new ArrayList<Field>();
        var classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("de.wegweiser.extract");
        for (JavaClass type : classes)
            for (Field field : type.reflect().getDeclaredFields())
                if ((field.getType() == Pattern.class || field.getType() == Cue.class)
                        && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    found.add(field);
                }
        return found;
    }

    private static Pattern pattern(Field field) throws IllegalAccessException {
        return field.get(null) instanceof Cue cue ? cue.pattern() : (Pattern) field.get(null);
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// Counts what is read of it.
    private record Counted(String text, AtomicLong reads) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (reads.incrementAndGet() > READS * LENGTH) throw new TooMuch();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), reads);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    A
                    a
                    1
                    "Aa "
                    "Aa-"
                    "Dr. "
                    "von der "
                    "Anna Maria "
                    "1 2 "
                    "01-/ "
                    "(0 "
                    "a.b@"
                    "a at b dot "
                    "GmbH & Co. "
                    "Muster und "
                    "Muster, "
                    "Institut für "
                    "Amtsgericht: "
                    "HRB "
                    "DE 1 "
                    "Am Weg "
                    "Str. 1 - "
                    ": "
                    "Projekt „"
                    "© 2024 - "
                    "partner mit "
                    "setzen x "
                    "\\n"
                    """)
    void readsAHostileLineABoundedNumberOfTimes(String piece) throws IllegalAccessException {
        assertThat(PATTERNS).hasSizeGreaterThan(80);
        String line = piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH);
        var busy = new ArrayList<String>();
        for (Field field : PATTERNS) {
            if (GUARDED.contains(field.getName())) continue;
            var matcher = pattern(field).matcher(new Counted(line, new AtomicLong()));
            try {
                for (int finds = 0; finds < LENGTH && matcher.find(); finds++) {}
            } catch (TooMuch | StackOverflowError e) {
                busy.add(
                        field.getDeclaringClass().getSimpleName()
                                + "."
                                + field.getName()
                                + " "
                                + e);
            }
        }
        assertThat(busy).isEmpty();
    }
}
