package de.wegweiser.graph;

import de.wegweiser.graph.CanonicalExport.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.springframework.util.FileSystemUtils;

/// Kills a load at a random moment, of three trials two after its first transaction, repeats it,
/// and compares what is there with what an undisturbed load leaves. `main TRIALS` (20 when
/// missing); exit code 1 when one differs.
public final class LoadCrashTrials {

    /// About as long as a load takes from its first transaction to its end.
    private static final int LONGEST_MILLIS = 3_000;

    private LoadCrashTrials() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int trials = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        var undisturbed = undisturbed();
        int wrong = 0;
        for (int seed = 1; seed <= trials; seed++) {
            int millis = new Random(seed).nextInt(LONGEST_MILLIS);
            var home = Files.createTempDirectory("crash-trial");
            try (var process = new Fork(ManyPages.class.getName(), home.toString())) {
                process.await(seed % 3 == 0 ? "opened" : "loading");
                Thread.sleep(millis);
                process.kill();
            }
            try (var graph = GraphConnection.open(GraphSettings.embedded(home))) {
                int survived = ManyPages.pages(graph);
                ManyPages.load(graph);
                boolean same = new CanonicalExport(graph).lines(Times.KEPT).equals(undisturbed);
                if (!same) wrong++;
                System.out.printf(
                        "seed %d: killed after %d ms with %d of %d pages: %s%n",
                        seed, millis, survived, ManyPages.PAGES, same ? "same" : "DIFFERENT");
            } finally {
                FileSystemUtils.deleteRecursively(home);
            }
        }
        System.out.printf("%d of %d differ%n", wrong, trials);
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static List<String> undisturbed() throws IOException {
        var home = Files.createTempDirectory("undisturbed");
        try (var graph = GraphConnection.open(GraphSettings.embedded(home))) {
            ManyPages.load(graph);
            return new CanonicalExport(graph).lines(Times.KEPT);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }
}
