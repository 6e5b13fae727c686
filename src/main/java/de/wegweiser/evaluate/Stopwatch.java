package de.wegweiser.evaluate;

import de.wegweiser.archive.Snapshot;
import de.wegweiser.extract.Extraction;
import de.wegweiser.extract.Extractor;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What extraction costs: processor time of one thread, so that neighbours on the machine do not
/// count, and memory.
final class Stopwatch {

    /// Words, numbers and punctuation marks, as tokenizers count them.
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+|[^\\p{L}\\p{M}\\p{N}\\s]");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<MemoryPoolMXBean> HEAP =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();

    /// @param rounds over all pages
    /// @param median of the times of single pages, HTML to facts
    /// @param tokens of the main text, in one second of processor time
    /// @param characters of the main text, in one second of processor time
    /// @param peakHeap bytes, with the garbage nobody has collected yet
    record Speed(
            int rounds,
            Duration median,
            Duration mean,
            double tokens,
            double characters,
            long peakHeap) {}

    Stopwatch() {
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /// @param pages read at least once before, so that classes are loaded and compiled
    Speed time(Extractor extractor, List<Snapshot> pages, int rounds) {
        long[] nanos = new long[rounds * pages.size()];
        long tokens = 0;
        long characters = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Extraction page = extractor.extract(pages.get(i % pages.size()));
            nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
            if (page instanceof Extraction.Read(var facts)) {
                tokens += TOKEN.matcher(facts.text()).results().count();
                characters += facts.text().length();
            }
        }
        double seconds = Arrays.stream(nanos).sum() / 1e9;
        return new Speed(
                rounds,
                median(nanos),
                Duration.ofNanos(Math.round(Arrays.stream(nanos).average().orElse(0))),
                tokens / seconds,
                characters / seconds,
                HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
    }

    private static Duration median(long[] nanos) {
        if (nanos.length == 0) return Duration.ZERO;
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return Duration.ofNanos(
                sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }
}
