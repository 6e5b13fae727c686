package de.wegweiser.extract.competence;

import de.wegweiser.extract.competence.LabelMatch.Kind;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which field a concept belongs to (its uppermost broader concept), and from that whether a label
/// with several readings has company on the page: HPC beside milling is cutting, HPC beside
/// computer clusters is computing, HPC alone is nothing.
final class Domains {

    /// Two letters that mean one thing on the pages of firms and universities.
    private static final Set<String> PLAIN = Set.of("KI", "AI");

    private final Map<String, String> fieldOf = new HashMap<>();

    Domains(Ontology ontology) {
        for (Concept concept : ontology.concepts())
            fieldOf.put(concept.uri(), field(concept, ontology));
    }

    private static String field(Concept concept, Ontology ontology) {
        Concept at = concept;
        for (int steps = 0; steps < 20 && !at.broader().isEmpty(); steps++) {
            Optional<Concept> up = ontology.byUri(at.broader().getFirst());
            if (up.isEmpty()) break;
            at = up.get();
        }
        return at.uri();
    }

    private String field(Concept concept) {
        return fieldOf.getOrDefault(concept.uri(), concept.uri());
    }

    /// What a page's certain finds say about the rest.
    final class Page {
        private final Set<String> concepts = new HashSet<>();
        private final Map<String, Set<String>> conceptsOfField = new HashMap<>();

        Page(List<LabelMatch> matches) {
            for (LabelMatch match : matches) {
                if (needsCompany(match)) continue;
                Concept concept = match.concepts().getFirst();
                concepts.add(concept.uri());
                conceptsOfField
                        .computeIfAbsent(field(concept), _ -> new HashSet<>())
                        .add(concept.uri());
            }
        }

        /// The reading of a label on this page; empty when nothing speaks for any.
        Optional<Reading> read(LabelMatch match) {
            if (!needsCompany(match))
                return Optional.of(new Reading(match.concepts().getFirst(), 1));
            var candidates = new ArrayList<>(match.concepts());
            candidates.sort((a, b) -> Integer.compare(company(b), company(a)));
            Concept best = candidates.getFirst();
            if (company(best) > 0) return Optional.of(new Reading(best, 0.95));
            boolean mayStandAlone =
                    !best.needsContext(match.label())
                            && match.concepts().size() == 1
                            && match.label().length() > 2;
            return mayStandAlone ? Optional.of(new Reading(best, 0.8)) : Optional.empty();
        }

        private int company(Concept concept) {
            if (concepts.contains(concept.uri())) return 100;
            return conceptsOfField.getOrDefault(field(concept), Set.of()).size();
        }
    }

    /// @param trust how sure this reading is, 0 to 1
    record Reading(Concept concept, double trust) {}

    private static boolean needsCompany(LabelMatch match) {
        boolean shortForm = match.kind() == Kind.ABBREVIATION || Label.abbreviation(match.label());
        if (shortForm) return !PLAIN.contains(match.label());
        return match.concepts().size() > 1
                || match.concepts().getFirst().needsContext(match.label());
    }
}
