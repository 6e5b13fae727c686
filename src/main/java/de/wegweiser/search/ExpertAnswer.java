package de.wegweiser.search;

import de.wegweiser.search.Expert.RankList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// @param experts best first
/// @param facets `kind` and `district` → value → count, over all that were found
/// @param leftOut lists that could not be asked; the others answered
public record ExpertAnswer(
        List<Expert> experts,
        Map<String, Map<String, Integer>> facets,
        Understood understood,
        Set<RankList> leftOut) {}
