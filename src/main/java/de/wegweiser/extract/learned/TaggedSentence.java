package de.wegweiser.extract.learned;

import java.util.List;

/// A sentence whose names are known.
///
/// @param names in their order, none within another
public record TaggedSentence(List<String> tokens, List<Name> names) {

    public TaggedSentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
        int last = 0;
        for (Name name : names) {
            if (name.start() < last || name.end() > tokens.size())
                throw new IllegalArgumentException(
                        "%s reaches out of its place in %s".formatted(name, tokens));
            last = name.end();
        }
    }
}
