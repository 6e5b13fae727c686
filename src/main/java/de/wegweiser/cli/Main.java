package de.wegweiser.cli;

/// Where the program starts.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Interruption.watch();
        int exit = Commands.run(args);
        Interruption.ended();
        System.exit(exit);
    }
}
