package de.wegweiser.api;

import graphql.execution.ExecutionContext;
import io.micrometer.common.KeyValues;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;
import org.springframework.stereotype.Component;

/// Measures requests by the name of their operation: `graphql.request` with the tag
/// `graphql.operation.name`, and spans named after it.
///
/// Names are what clients say, and each new value of a tag costs memory for good. So the first
/// names of queries that fit the schema get a value of their own, and later ones share one.
@Component
class OperationNames extends DefaultExecutionRequestObservationConvention {

    static final String TAG = "graphql.operation.name";

    /// What has no name of its own: it is too long, came too late, or fits no schema.
    static final String OTHER = "other";

    /// A query without a name.
    static final String ANONYMOUS = "anonymous";

    /// Our own pages and the known clients have some twenty.
    static final int MOST = 100;

    /// Characters; Prometheus sends each name with each measure.
    static final int LONGEST = 64;

    private final Set<String> names = new HashSet<>();

    @Override
    public String getContextualName(ExecutionRequestObservationContext context) {
        return super.getContextualName(context) + " " + name(context.getExecutionContext());
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
        return super.getLowCardinalityKeyValues(context)
                .and(TAG, name(context.getExecutionContext()));
    }

    /// Without the name as it came: there it would have the same key.
    @Override
    public KeyValues getHighCardinalityKeyValues(ExecutionRequestObservationContext context) {
        return KeyValues.of(executionId(context));
    }

    /// @param operation missing until the query has been found to fit the schema
    private String name(@Nullable ExecutionContext operation) {
        if (operation == null) return OTHER;
        var name = operation.getOperationDefinition().getName();
        return name == null ? ANONYMOUS : known(name);
    }

    private synchronized String known(String name) {
        if (names.contains(name)) return name;
        if (name.length() > LONGEST || names.size() >= MOST) return OTHER;
        names.add(name);
        return name;
    }
}
