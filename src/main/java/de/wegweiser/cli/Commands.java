package de.wegweiser.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The commands of the program. Exit code 0: done, 1: failed, 2: wrong call.
@Command(
        name = "wegweiser",
        description = "Links firms and research groups of a region, and proves every hop.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        subcommands = {
            ServeCommand.class,
            CrawlCommand.class,
            WhyCommand.class,
            OptOutCommand.class,
            ExtractCommand.class,
            IngestCommand.class,
            HarvestCommand.class,
            OntologyCommand.class,
            RetagCommand.class,
            ReviewCommand.class,
            DecideCommand.class,
            RebuildCommand.class,
            EmbedCommand.class,
            ReportPersonCommand.class,
            EraseCommand.class,
            ExportCommand.class,
            LintCommand.class,
            EvaluateCommand.class
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
        line.setParameterExceptionHandler((e, _) -> wrongCall(e));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        takeSettings(line);
        return line.execute(startsWithSetting(args) ? prepend("serve", args) : args);
    }

    private static void takeSettings(CommandLine parent) {
        for (var command : parent.getSubcommands().values()) {
            command.setUnmatchedArgumentsAllowed(Settings.takenBy(command.getCommandSpec()));
            command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, Settings::help);
            takeSettings(command);
        }
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

    private static int wrongCall(ParameterException e) {
        var where = e.getCommandLine();
        where.getErr()
                .printf(
                        "%s: %s%nSee %1$s --help%n",
                        where.getCommandSpec().qualifiedName(), e.getMessage());
        where.getErr().flush();
        return 2;
    }

    private int failed(Exception e, CommandLine where) {
        if (Interruption.happened()) return 1;
        where.getErr().println(where.getCommandSpec().qualifiedName() + ": " + sentence(e));
        if (stacktrace) e.printStackTrace(where.getErr());
        return 1;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"wegweiser " + (version == null ? "(not packaged)" : version)};
        }
    }

    private static String sentence(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }
}
