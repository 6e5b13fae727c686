package de.wegweiser.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The commands of the program. Exit code 0: done, 1: failed, 2: wrong call.
@Command(
        name = "wegweiser",
        description = "Links firms and research groups of a region, and proves every hop.",
        mixinStandardHelpOptions = true,
        version = "wegweiser 0.1.0",
        subcommands = {
            ServeCommand.class,
            CrawlCommand.class,
            ExtractCommand.class,
            IngestCommand.class,
            HarvestCommand.class,
            OntologyCommand.class
        })
public final class Commands implements Runnable {

    @Spec private CommandSpec spec;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error arose.")
    private boolean stacktrace;

    /// Runs one command; without a name, `serve`.
    ///
    /// @return the exit code
    public static int run(String... args) {
        var commands = new Commands();
        var line = new CommandLine(commands);
        line.setExecutionExceptionHandler((e, where, _) -> commands.failed(e, where));
        return line.execute(startsWithSetting(args) ? prepend("serve", args) : args);
    }

    /// `wegweiser` and `wegweiser --server.port=8081` mean `wegweiser serve`.
    private static boolean startsWithSetting(String[] args) {
        return args.length == 0 || (args[0].startsWith("--") && args[0].contains("="));
    }

    private static String[] prepend(String command, String[] args) {
        var all = new String[args.length + 1];
        all[0] = command;
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }

    private int failed(Exception e, CommandLine where) {
        where.getErr().println("wegweiser " + where.getCommandName() + ": " + sentence(e));
        if (stacktrace) e.printStackTrace(where.getErr());
        return 1;
    }

    private static String sentence(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }
}
