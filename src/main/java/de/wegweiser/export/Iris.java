package de.wegweiser.export;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Addresses as RDF 1.1 wants them.
final class Iris {

    private static final String NOT_IN_AN_IRI = "<>\"{}|^`\\";

    private Iris() {}

    /// Turtle §6.4: neither blanks nor control characters nor brackets.
    static String clean(String iri) {
        var clean = new StringBuilder();
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c > ' ' && NOT_IN_AN_IRI.indexOf(c) < 0) clean.append(c);
            else
                for (byte b : String.valueOf(c).getBytes(UTF_8))
                    clean.append("%%%02X".formatted(b));
        }
        return clean.toString();
    }
}
