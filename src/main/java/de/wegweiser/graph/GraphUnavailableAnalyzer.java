package de.wegweiser.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Prints the one sentence instead of the stack trace when the program cannot start.
class GraphUnavailableAnalyzer extends AbstractFailureAnalyzer<GraphUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, GraphUnavailable cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
