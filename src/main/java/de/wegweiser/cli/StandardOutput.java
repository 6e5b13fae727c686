package de.wegweiser.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

/// Is not ours to close. Past `System.out`, which would hide what goes wrong.
final class StandardOutput extends FileOutputStream {

    StandardOutput() {
        super(FileDescriptor.out);
    }

    @Override
    public void close() {}
}
