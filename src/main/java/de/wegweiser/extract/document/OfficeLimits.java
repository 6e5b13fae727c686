package de.wegweiser.extract.document;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/// What the processes that read PDF and Office documents may use.
///
/// @param processes at the same time
/// @param memory heap of one process; the largest document that we take, 64 MiB, fits in twice
/// @param time for one document: Tika's mean is 64 ms, its worst honest ones seconds
/// @param start time for a process to start; it takes a second, on a busy machine several
/// @param documents that one process reads before it is replaced, so that what a library keeps
///   stays small
/// @param idle after so long without a document a process ends
/// @param server what runs in the process
record OfficeLimits(
        int processes,
        DataSize memory,
        Duration time,
        Duration start,
        int documents,
        Duration idle,
        Class<?> server) {

    static OfficeLimits defaults() {
        return new OfficeLimits(
                Runtime.getRuntime().availableProcessors(),
                DataSize.ofMegabytes(256),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                500,
                Duration.ofMinutes(1),
                OfficeServer.class);
    }
}
