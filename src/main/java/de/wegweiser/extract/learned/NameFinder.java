package de.wegweiser.extract.learned;

import java.util.List;

/// Finds names in running text, a sentence at a time.
public interface NameFinder {

    /// @return in their order, none within another
    List<Name> find(List<String> tokens);
}
