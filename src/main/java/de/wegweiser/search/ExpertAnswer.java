package de.wegweiser.search;

import java.util.List;
import java.util.Map;

/// @param experts best first
/// @param facets `kind` and `district` → value → count, over all that were found
public record ExpertAnswer(
        List<Expert> experts, Map<String, Map<String, Integer>> facets, Understood understood) {}
