package de.wegweiser.extract.people;

import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PersonRole;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the words around a name say of its bearer's role, on the pages of one publisher.
final class RoleWords {

    /// A group within a house, in a pattern that forgives capitals.
    static final String GROUP = "(?:arbeits|forschungs|nachwuchs|nachwuchsforschungs)?gruppe";

    /// Not after *jur.*
    private static final Pattern SENTENCE = Pattern.compile("(?<=[\\p{Ll}]{4}|\\d{4}|\\))\\. ");

    private static final Pattern GROUP_LEADER =
            Pattern.compile(
                    "(?iu)(?:^|\\P{L})"
                            + GROUP
                            + "nleit|group leader|leit\\p{L}{0,4} (?:der|einer) "
                            + GROUP);

    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?iu)lehrstuhl|lehrgebiet|fachgebiet|institut|\\bchair\\b|zentrum|universität|hochschule");

    /// *Lehrstuhlinhaber 1993–2012* leads nothing any more.
    private static final Pattern PAST =
            Pattern.compile(
                    "(?iu)^(?!.{0,80}(?:amtszeit|gewählt|bestellt|wahlperiode|term of))[^\\d]{0,60}(?:19\\d\\d|200\\d|201\\d) ?(?:-|–|—|bis) ?(?:19|20)\\d\\d|^\\W{0,3}(?:ehemalige[rn]?|former) |(?-i:\\ba\\. ?D\\.)(?!\\p{L})");

    private final @Nullable OrganizationMention publisher;

    RoleWords(@Nullable OrganizationMention publisher) {
        this.publisher = publisher;
    }

    /// The role that the words before and behind a name tell; null when they tell none.
    @Nullable PersonRole around(String left, String right) {
        String behind = right.length() > 70 ? right.substring(0, 70) : right;
        behind = behind.split("(?<=\\p{Ll}{3})[.;] ", 2)[0];
        if (behind.matches("(?su)\\s*(?:[,(|–-]|ist |is |als |leitet|leads).*")) {
            var role = in(behind.split("\\)", 2)[0]);
            boolean aside = behind.stripLeading().startsWith("(");
            if (role.isPresent() && !(aside && role.get() == PersonRole.STAFF)) {
                // *Vorstand: X (Sprecherin)*: that X is of the board says more
                boolean weak = role.get() == PersonRole.STAFF;
                return weak
                        ? in(ahead(left)).filter(PersonRole::leads).orElse(PersonRole.STAFF)
                        : role.get();
            }
        }
        var role = in(ahead(left));
        if (role.isPresent()) return role.get();
        return behind.stripLeading().startsWith("(") ? PersonRoles.in(behind).orElse(null) : null;
    }

    /// The end of what stands before a name, from where its sentence begins.
    private static String ahead(String left) {
        String ahead = left.length() > 70 ? left.substring(left.length() - 70) : left;
        var parts = SENTENCE.split(ahead, -1);
        return parts[parts.length - 1];
    }

    /// Who leads a group of a chair does not lead the chair.
    Optional<PersonRole> in(String text) {
        var role = PersonRoles.in(text);
        if (role.filter(PersonRole::leads).isPresent() && PAST.matcher(text).find())
            return Optional.of(PersonRole.STAFF);
        boolean part =
                role.isPresent()
                        && role.get() == PersonRole.HEAD
                        && GROUP_LEADER.matcher(text).find()
                        && publisher != null
                        && WHOLE.matcher(publisher.name()).find();
        return part ? Optional.of(PersonRole.STAFF) : role;
    }
}
