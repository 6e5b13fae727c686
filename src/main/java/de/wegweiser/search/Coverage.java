package de.wegweiser.search;

import de.wegweiser.search.QuestionReader.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// How much of a question somebody shows to know, and whether that is enough for an answer.
///
/// Who is tied to a narrower subject only shows less of the wider one where more than one is asked
/// for. What stands on few pages counts more, a concept more than a word that names none. Of *KI
/// Bildverarbeitung* the parts count as well. All words together that stand on no page count as one
/// concept at most: a long question must not fail by its length.
final class Coverage {

    /// Whoever shows less of the whole question is no answer. Our choice.
    private static final double ENOUGH = .2;

    /// Whoever shows less of the concepts that it names is none either: half of two, since
    /// Druckguss is no answer to Magnesium-Druckguss, and a fifth of more. Our choice.
    private static final double HALF = .5;

    private static final double FIFTH = .2;

    /// What all parts of a label are worth, beside the whole.
    static final double PARTS = .8;

    private final Map<Unit, List<Unit>> parts = new HashMap<>();
    private final List<Unit> wholes = new ArrayList<>();
    private final Set<Unit> onPages;
    private final ToDoubleFunction<Unit> rarity;
    private final double greatest;

    /// That the question names, each as a whole.
    private final long concepts;

    /// @param onPages units that stand on a page
    /// @param rarity of a unit
    /// @param greatest the rarity of what stands on no page
    Coverage(List<Unit> units, Set<Unit> onPages, ToDoubleFunction<Unit> rarity, double greatest) {
        this.onPages = onPages;
        this.rarity = rarity;
        this.greatest = greatest;
        for (Unit unit : units) {
            var whole = units.stream().filter(other -> isPart(unit, other)).findFirst();
            if (whole.isPresent())
                parts.computeIfAbsent(whole.get(), _ -> new ArrayList<>()).add(unit);
            else wholes.add(unit);
        }
        this.concepts = wholes.stream().filter(unit -> unit.concept() != null).count();
    }

    private static boolean isPart(Unit unit, Unit of) {
        return unit.words().length() < of.words().length()
                && (" " + of.words() + " ").contains(" " + unit.words() + " ");
    }

    /// @param shown unit → how surely, 0 to 1
    /// @return whether somebody who shows these units is an answer
    boolean suffices(Map<Unit, Double> shown) {
        return of(shown) >= ENOUGH && ofConcepts(shown) >= enough();
    }

    private double enough() {
        return concepts > 2 ? FIFTH : HALF;
    }

    /// 0 to 1.
    double of(Map<Unit, Double> shown) {
        double all = 0;
        double here = 0;
        double unknown = 0;
        double meant = 0;
        for (Unit unit : wholes) {
            double weight = weight(unit);
            if (unit.concept() == null && !onPages.contains(unit)) {
                unknown += weight;
                meant += weight * shown(unit, shown);
                continue;
            }
            all += weight;
            here += weight * shown(unit, shown);
        }
        double counted = Math.min(unknown, greatest);
        if (unknown > 0) here += counted * meant / unknown;
        double total = all + counted;
        return total == 0 ? 0 : here / total;
    }

    /// 1 where the question names none.
    private double ofConcepts(Map<Unit, Double> shown) {
        double all = 0;
        double here = 0;
        for (Unit unit : wholes)
            if (unit.concept() != null) {
                all += weight(unit);
                here += weight(unit) * shown(unit, shown);
            }
        return all == 0 ? 1 : here / all;
    }

    private double shown(Unit unit, Map<Unit, Double> shown) {
        var whole = shown.get(unit);
        if (whole != null) return (concepts > 1 ? whole : 1) * unit.sureness();
        var of = parts.getOrDefault(unit, List.of());
        double all = of.stream().mapToDouble(this::weight).sum();
        double here =
                of.stream().mapToDouble(part -> shown.getOrDefault(part, 0.) * weight(part)).sum();
        return all == 0 ? 0 : PARTS * here / all;
    }

    private double weight(Unit unit) {
        return rarity.applyAsDouble(unit) * unit.weight();
    }
}
