package de.wegweiser.extract.document;

/// What came of a PDF or Office document.
sealed interface OfficeAnswer {

    /// @param xhtml as Tika wrote it
    /// @param title empty if it has none
    /// @param type what Tika found it to be
    record Parsed(String xhtml, String title, String type) implements OfficeAnswer {}

    /// @param reason for people
    /// @param broken that the process which read it should read no more
    record Failed(String reason, boolean broken) implements OfficeAnswer {

        Failed(String reason) {
            this(reason, false);
        }
    }
}
