package de.wegweiser.search;

import de.wegweiser.graph.Entities.Cited;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Passage;
import de.wegweiser.graph.Entities.Proof;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Somebody who knows what was asked for, and why we think so.
///
/// @param id of a person or an organization
/// @param score of the fusion: compare within one answer only
/// @param covered how much of the question they show to know, 0 to 1
/// @param ranks place in each list that has them, 1 is best; this is what the score is made of
/// @param matched words and labels of the question that were found
/// @param via other concepts through which they were found
/// @param sentences found by their words, best first
/// @param passages of pages that hold the words, best first; then those that only mean alike
/// @param edges to the concepts, best first: their proofs are evidence too
/// @param lastRead when the newest of all that was read
public record Expert(
        String id,
        double score,
        double covered,
        Map<RankList, Integer> ranks,
        List<String> matched,
        List<Via> via,
        List<Proof> sentences,
        List<Passage> passages,
        List<EdgeKey> edges,
        Instant lastRead) {

    /// What proves it, each sentence once: those that hold the words first, then the proofs of the
    /// ties, then passages of pages.
    ///
    /// @param proofs of a tie, most trusted first
    public List<Cited> evidence(Function<EdgeKey, List<Proof>> proofs) {
        var evidence = new LinkedHashMap<String, Cited>();
        Stream.of(
                        sentences.stream(),
                        edges.stream().flatMap(edge -> proofs.apply(edge).stream()),
                        passages.stream())
                .<Cited>flatMap(all -> all)
                .forEach(cited -> evidence.putIfAbsent(cited.snippet(), cited));
        return List.copyOf(evidence.values());
    }

    /// The lists that are fused.
    public enum RankList {
        /// Sentences that hold the words, each a vote for whom it speaks of.
        SENTENCES,
        /// Pages that hold the words, each a vote for whose page it is and whom it names there.
        PAGES,
        /// Their own name holds the words.
        NAMES,
        /// Proven ties to the concepts that were understood.
        CONCEPTS,
        /// How much is known of somebody at all.
        STANDING,
        /// Passages near the question in meaning, each a vote as those of PAGES; only where an
        /// embedder is on.
        MEANING
    }

    /// Found by way of another concept than the one asked for.
    ///
    /// @param asked URI of the concept asked for; of who leads a group, its id
    /// @param found URI of the concept they are tied to; of who leads a group, its id
    /// @param how what the one is to the other
    public record Via(String asked, String found, How how) {}

    /// What led from the concept asked for to the one found.
    public enum How {
        NARROWER,
        BROADER,
        RELATED,
        /// They lead a group that works on it.
        LEADS
    }
}
