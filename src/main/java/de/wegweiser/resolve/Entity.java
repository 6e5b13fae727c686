package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// An organization, a person or a project as one page shows it. What the graph holds of an entity
/// is put together from all its pages.
///
/// @param kind [OrganizationKind#ORGANIZATION] for people and projects too
/// @param name the best one known, as printed; of a person without titles
/// @param altNames other spellings this page uses
/// @param properties by [Property]
/// @param authority how well this page knows the entity
public record Entity(
        EntityId id,
        EntityType type,
        OrganizationKind kind,
        String name,
        List<String> altNames,
        NavigableMap<Property, String> properties,
        List<Identifier> identifiers,
        Authority authority) {

    /// What is told of an entity besides its name; also the property of the graph's node.
    public enum Property {
        LEGAL_NAME("legalName"),
        LEGAL_FORM("legalForm"),
        STREET("street"),
        POSTAL_CODE("postalCode"),
        CITY("city"),
        PHONE("phone"),
        EMAIL("email"),
        HOMEPAGE("homepage"),
        ACADEMIC_TITLE("academicTitle"),
        /// In its normal form, see [de.wegweiser.fact.Orcid].
        ORCID("orcid"),
        /// A [de.wegweiser.fact.PersonRole]; the graph collects them in `roles`.
        ROLE("role"),
        ACRONYM("acronym"),
        FUNDER("funder"),
        GRANT_ID("grantId"),
        /// ISO 8601 date.
        START("start"),
        END("end");

        private final String key;

        Property(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /// Whose word it is, weakest first.
    public enum Authority {
        /// Somebody else's page names it.
        MENTION,
        /// A page of its own site.
        OWN_SITE,
        /// Its Impressum.
        IMPRESSUM
    }

    public Entity {
        if (name.isBlank()) throw new IllegalArgumentException("entity " + id + " needs a name");
        altNames = List.copyOf(new TreeSet<>(altNames));
        properties = new TreeMap<>(properties);
        identifiers = List.copyOf(new TreeSet<>(identifiers));
    }

    /// An entity of which no more is known than its keys.
    public static Entity named(
            EntityId id, EntityType type, String name, List<Identifier> identifiers) {
        return new Entity(
                id,
                type,
                OrganizationKind.ORGANIZATION,
                name,
                List.of(),
                new TreeMap<>(Map.of()),
                identifiers,
                Authority.MENTION);
    }
}
