package de.wegweiser.ui;

import de.wegweiser.graph.Entities.Cited;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.Entities.Person;
import de.wegweiser.graph.Entities.Proof;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.search.PartnerPath;
import de.wegweiser.ui.PathView.Party;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one page says of the things it names, in the language of its reader.
record Lookup(
        Map<String, Entity> entities,
        Map<EdgeKey, List<Proof>> proofs,
        Ontology ontology,
        Gazetteer gazetteer,
        Locale locale) {

    /// The day on which a page was read is the day where its readers live.
    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");

    /// The name of an entity, concept or municipality; what is gone meanwhile keeps its id.
    String name(String id) {
        Entity entity = entities.get(id);
        if (entity != null) return entity.name();
        return ontology.byUri(id)
                .map(concept -> concept.label(locale))
                .or(() -> gazetteer.byAgs(id).map(Municipality::name))
                .orElse(id);
    }

    Party party(String id) {
        return entities.get(id) instanceof Organization organization
                ? party(organization)
                : Party.named(name(id));
    }

    static Party party(Organization o) {
        return new Party(o.name(), href(o.id()), o.kind().name(), o.city(), o.phone(), o.email());
    }

    /// A step of a path, as it is said: by its subject of its object.
    HopView hop(String from, PartnerPath.Hop hop) {
        String subject = hop.forward() ? from : hop.node();
        String object = hop.forward() ? hop.node() : from;
        var proofs =
                hop.edge() == null ? List.of(unread(hop, subject, object)) : proofs(hop.edge());
        return new HopView(
                name(subject), hop.relation(), true, name(object), null, page(object), proofs);
    }

    /// A fact on the page of one of its ends.
    HopView fact(String of, Edge edge) {
        String other = edge.other(of);
        return new HopView(
                null,
                edge.key().predicate().name(),
                edge.key().subject().equals(of),
                name(other),
                entities.get(other) instanceof Person person ? person.academicTitle() : null,
                page(other),
                proofs(edge.key()));
    }

    /// Who has to do with a concept, or with a special form of it, which is named then.
    HopView holder(Concept concept, Edge edge) {
        var key = edge.key();
        return new HopView(
                key.object().equals(concept.uri()) ? null : name(key.object()),
                key.predicate().name(),
                false,
                name(key.subject()),
                null,
                page(key.subject()),
                proofs(key));
    }

    private @Nullable String page(String id) {
        return entities.get(id) instanceof Organization ? href(id) : null;
    }

    static String href(String id) {
        return "/organization/" + id;
    }

    List<ProofView> proofs(EdgeKey edge) {
        return proofs.getOrDefault(edge, List.of()).stream().map(Lookup::view).toList();
    }

    static ProofView view(Cited proof) {
        return new ProofView(proof.snippet(), proof.url(), day(proof.fetchedAt()), proof.lang());
    }

    static LocalDate day(Instant read) {
        return LocalDate.ofInstant(read, HERE);
    }

    private ProofView unread(PartnerPath.Hop hop, String subject, String object) {
        return hop.office() == null
                ? ofOntology(subject, object)
                : ProofView.ofRegion(hop.office().proof(locale));
    }

    /// What the ontology says was not read anywhere: it cites itself.
    private ProofView ofOntology(String special, String general) {
        return ProofView.ofOntology(
                name(special) + " → " + name(general),
                ontology.byUri(special).map(Concept::uri).map(URI::create).orElse(null));
    }
}
