package de.wegweiser.ontology;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/// Names a content, whatever its files are called and however they are laid out: the hash of its
/// statements, sorted. Labels that are for questions only are left out: whatever they say, pages
/// are tagged the same, and nothing that was read before is out of date.
final class ContentHash {

    /// Hex digits of the name: 48 bits, enough to tell the versions of one ontology apart.
    private static final int LENGTH = 12;

    private ContentHash() {}

    static String of(Graph graph) {
        MessageDigest digest = sha256();
        graph.stream()
                .filter(ContentHash::tags)
                .map(ContentHash::line)
                .sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static boolean tags(Triple triple) {
        return !triple.getPredicate().equals(SkosReader.QUESTION_LABEL)
                && !triple.getSubject().equals(SkosReader.QUESTION_LABEL);
    }

    private static String line(Triple triple) {
        return NodeFmtLib.strNodesNT(triple.getSubject(), triple.getPredicate(), triple.getObject())
                + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256, this one has not", e);
        }
    }
}
